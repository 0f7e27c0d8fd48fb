// All rules in one query, a sum of truths for each; prepared, so that a round is the execution alone. One thread, columns in memory.
import { DuckDBDataChunk, DuckDBInstance, DOUBLE, USMALLINT } from '@duckdb/node-api';
import { serve } from './serve.mjs';
import { columnNames, readColumns, readRules } from './workload.mjs';

const folder = process.argv[2];
const chunkRows = 2048;
const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
let query;

await serve({
  async load(rows) {
    const types = columnNames.map(name => (name.startsWith('n') ? DOUBLE : USMALLINT));
    await connection.run(`create or replace table data (${columnNames.map((name, i) => `${name} ${types[i]} not null`).join(', ')})`);
    await append(readColumns(folder, rows), types, rows);
    query = await connection.prepare(`select ${readRules(folder).map(sum).join(', ')} from data`);
  },
  async judge() {
    const [row] = (await query.runAndReadAll()).getRowsJson();
    return row.map(Number);
  },
});

function sum({ a, above, b, equal, c, atMost, d, one, other }) {
  return `sum(((n${a} > ${above}::double and e${b} = ${equal}) or (n${c} <= ${atMost}::double and e${d} in (${one}, ${other})))::int)`;
}

async function append(columns, types, rows) {
  const appender = await connection.createAppender('data');
  for (let start = 0; start < rows; start += chunkRows) {
    const count = Math.min(chunkRows, rows - start);
    const chunk = DuckDBDataChunk.create(types, count);
    columns.forEach((column, i) => chunk.setColumnValues(i, column.subarray(start, start + count)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
