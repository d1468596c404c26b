// Run by run.test.ts: says what reached it, then ends with the code asked for or waits to be stopped.
const [code = "0", ...rest] = process.argv.slice(2);
console.log(JSON.stringify({ pid: process.pid, rest }));
if (code === "wait") setTimeout(() => undefined, 30_000);
else process.exitCode = Number(code);
