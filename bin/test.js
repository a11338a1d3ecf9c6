// `npm test`: type check, lint and every test; see run-tests.js.
// Nothing newer than `import()` may stand in this file: an old Node must get as far as the message.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`tiaowen: this is Node ${process.version}; Node 20 or newer is needed (https://nodejs.org).`);
  process.exit(1);
}
import('./run-tests.js').then(async (module) => {
  process.exitCode = await module.runTests();
});
