// `npm run bench`: brings the build up to date, then runs the compiled benchmark in this process.
// Nothing newer than `import()` may stand in this file: an old Node must get as far as the message.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  console.error(`tiaowen: this is Node ${process.version}; Node 20.19, 22.12 or newer is needed (https://nodejs.org).`);
  process.exit(1);
}
import('./prepare.js').then((module) => module.prepare({ tests: true }) && import('../dist/bench/main.js'));
