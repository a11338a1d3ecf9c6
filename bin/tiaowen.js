#!/usr/bin/env node
// The command line from a clone: installs and builds what is out of date, then runs the compiled program in this process.
// Nothing newer than `import()` may stand in this file: an old Node must get as far as the message.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`tiaowen: this is Node ${process.version}; Node 20 or newer is needed (https://nodejs.org).`);
  process.exit(1);
}
import('./prepare.js').then((module) => module.prepare({ tests: false }) && import('../dist/src/cli/main.js'));
