// What the benchmark wrote: rules as workload.json, columns as raw little-endian numbers.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const numbers = 10;
const enums = 6;

export const columnNames = [...names('n', numbers), ...names('e', enums)];

export function readRules(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'workload.json'), 'utf8')).rules;
}

// The first rows of every column, in the order of columnNames.
export function readColumns(folder, rows) {
  const read = (name, Type) => {
    const bytes = readFileSync(path.join(folder, name));
    return new Type(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + rows * Type.BYTES_PER_ELEMENT));
  };
  return [
    ...names('n', numbers).map(name => read(`${name}.f64`, Float64Array)),
    ...names('e', enums).map(name => read(`${name}.u16`, Uint16Array)),
  ];
}

// The same as one object per row.
export function readRows(folder, rows) {
  const columns = readColumns(folder, rows);
  return Array.from({ length: rows }, (_, row) => Object.fromEntries(columnNames.map((name, i) => [name, columns[i][row]])));
}

function names(letter, count) {
  return Array.from({ length: count }, (_, i) => `${letter}${i}`);
}
