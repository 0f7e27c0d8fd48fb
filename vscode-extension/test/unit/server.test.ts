import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { locate } from '../../src/client/locate.ts';
import { reason } from '../../src/client/reasons.ts';
import { Restarts } from '../../src/client/restarts.ts';

const there = () => true;
const absent = () => false;
const own = path.join('/extension', 'server', 'Lode.Cli.dll');

test('without a setting the server beside the extension is run by dotnet', () =>
  assert.deepEqual(locate('  ', '/extension', there), { command: 'dotnet', args: [own] }));

test('a setting names an executable, or a library for dotnet', () => {
  assert.deepEqual(locate('/opt/lode', '/extension', there), { command: '/opt/lode', args: [] });
  assert.deepEqual(locate('/opt/Lode.Cli.dll', '/extension', there), { command: 'dotnet', args: ['/opt/Lode.Cli.dll'] });
});

test('a server that is not there is told with the setting to change', () => {
  assert.match(String(locate('/opt/lode', '/extension', absent)), /no file `\/opt\/lode`.*lode\.server\.path/);
  assert.match(String(locate('lode', '/extension', there)), /whole path/);
  assert.match(String(locate('', '/extension', absent)), /Install the extension again/);
});

test('why a server did not start is told in words', () => {
  const own = { command: 'dotnet', args: [] };
  assert.match(reason(own, '', 'You must install or update .NET to run this application.\n'), /\.NET 10 runtime/);
  assert.match(reason(own, 'Error: spawn dotnet ENOENT', ''), /`dotnet` was not found/);
  assert.match(reason({ command: '/opt/lode', args: [] }, 'Error: spawn EACCES', ''), /may not be run/);
  assert.equal(reason(own, 'closed', 'first\nlast\n'), 'It said: last');
  assert.match(reason(own, 'closed', ''), /output says more/);
});

test('a server is restarted a few times, and again after a quiet stretch', () => {
  const restarts = new Restarts(2, 1000);
  assert.deepEqual([0, 10, 20].map(time => restarts.allow(time)), [true, true, false]);
  assert.equal(restarts.allow(2000), true);
  restarts.forget();
  assert.deepEqual([2001, 2002, 2003].map(time => restarts.allow(time)), [true, true, false]);
});
