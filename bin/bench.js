// `npm run bench`: brings the build up to date, then runs the compiled benchmark in this process.
// Nothing newer than `import()` may stand in this file: an old Node must get as far as the message.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`tiaowen: this is Node ${process.version}; Node 20 or newer is needed (https://nodejs.org).`);
  process.exit(1);
}
import('./prepare.js').then((module) => module.prepare({ tests: true }) && import('../dist/bench/main.js'));
