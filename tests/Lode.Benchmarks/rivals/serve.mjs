// Answers the benchmark line by line: `load ROWS` makes rules and rows ready, `judge TIMES` judges them that often.
// Times are told in milliseconds, on the wall and of the processor; every match of the last round is counted by rule.
import { createInterface } from 'node:readline';

export async function serve({ load, judge }) {
  const works = {
    load: rows => load(rows),
    judge: async times => {
      let counts;
      for (let i = 0; i < times; i++) {
        counts = await judge();
      }
      return counts;
    },
  };
  for await (const line of createInterface({ input: process.stdin })) {
    const [work, argument] = line.split(' ');
    const [start, used] = [process.hrtime.bigint(), process.cpuUsage()];
    const counts = await works[work](Number(argument));
    const { user, system } = process.cpuUsage(used);
    const answer = { wall: Number(process.hrtime.bigint() - start) / 1e6, processor: (user + system) / 1e3, counts };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}
