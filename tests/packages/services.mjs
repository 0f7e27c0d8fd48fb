// The command as a tool, and services made of the first page's lines alone, each from packages that lie in a folder and in an empty folder of its own.
// usage: services.mjs ROOT FEED WORK   WORK has a nuget.config that names FEED; the packages go where NUGET_PACKAGES says.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const [root, feed, work] = process.argv.slice(2);
let passed = 0, failed = 0;
function expect(name, ok, told = '') {
  ok ? passed++ : failed++;
  console.log(`${ok ? 'ok' : 'not ok'} ${name}${ok ? '' : `: ${told}`}`);
}

function run(command, args, cwd) {
  try {
    return { status: 0, out: execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 }) };
  } catch (problem) {
    return { status: problem.status, out: `${problem.stdout}${problem.stderr}` };
  }
}

const empty = name => {
  const folder = join(work, name);
  mkdirSync(folder);
  return folder;
};

// What a package says of itself: the one file of the archive that ends in .nuspec.
function nuspec(file) {
  const zip = readFileSync(join(feed, file));
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (name.endsWith('.nuspec')) {
      const [size, local] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const text = zip.subarray(from, from + size);
      return (zip.readUInt16LE(at + 10) === 0 ? text : inflateRawSync(text)).toString('utf8');
    }
  }
}

const packages = readdirSync(feed).filter(file => file.endsWith('.nupkg'));
const idOf = file => file.replace(/\.\d+\.\d+\.\d+.*$/, '');
const ids = packages.map(idOf).sort();
const meant = ['Lode', 'Lode.Analysis', 'Lode.Build', 'Lode.Cli', 'Lode.Data', 'Lode.Emit', 'Lode.Generation', 'Lode.Hosting', 'Lode.Interpreter', 'Lode.Runtime', 'Lode.Semantics', 'Lode.Syntax'];
expect('packages: those that are meant', ids.every(id => meant.includes(id)) && ['Lode', 'Lode.Cli', 'Lode.Hosting', 'Lode.Runtime'].every(id => ids.includes(id)), ids.join(' '));
for (const file of packages) {
  const about = nuspec(file);
  const lacks = ['<id>', '<description>', '<authors>', '<readme>', '<tags>', '<repository type="git"'].filter(part => !about.includes(part));
  expect(`packages: ${idOf(file)} says what it is`, lacks.length === 0 && !/<license|<projectUrl/.test(about), lacks.join(' '));
  const parts = [...about.matchAll(/<dependency id="(Lode[\w.]*)" version="([^"]*)"/g)];
  expect(`packages: ${idOf(file)} asks for parts of its own version`, parts.every(([, , version]) => /^\[.*\]$/.test(version)), parts.map(p => p[0]).join(' '));
}

const version = packages.find(file => idOf(file) === 'Lode').slice('Lode.'.length, -'.nupkg'.length);
const tool = empty('tool');
const installed = run('dotnet', ['tool', 'install', 'Lode.Cli', '--version', version, '--tool-path', tool, '--add-source', feed], work);
expect('tool: installs', installed.status === 0, installed.out);
const command = join(tool, 'lode');
const lode = (cwd, ...args) => run(command, args, cwd);

const first = empty('first');
expect('tool: is of this version', lode(first, '--version').out.startsWith(`lode ${version}`));
const made = lode(first, 'new', 'pack', 'rules');
expect('tool: lode new pack', made.status === 0, made.out);
for (const verb of ['check', 'test', 'run', 'fmt']) {
  const did = lode(first, verb, ...(verb === 'fmt' ? ['--check', 'rules'] : ['rules']));
  expect(`tool: lode ${verb}`, did.status === 0, did.out);
}
expect('tool: lode lsp answers', await initialized());

async function initialized() {
  const server = spawn(command, ['lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  let said = '';
  const timer = setTimeout(() => server.kill(), 120_000);
  for await (const part of server.stdout) {
    said += part;
    if (said.includes('"capabilities"')) break;
  }
  clearTimeout(timer);
  server.kill();
  return said.includes('"capabilities"');
}

// What the command says of each order: the verdicts that services have to give.
const verdicts = {};
for (const line of lode(first, 'run', 'rules', '--format', 'csv').out.trim().split('\n').slice(1)) {
  const [, key, rule, verdict] = line.split(',');
  (verdicts[key] ??= {})[rule] = verdict;
}
const orders = readFileSync(join(first, 'rules/data/orders.csv'), 'utf8').trim().split('\n').slice(1).map(line => {
  const [id, supplier, value, due] = line.split(',');
  return { id, supplier: supplier || null, value: value ? Number(value) : null, due: due || null };
});
const same = (said, key) => JSON.stringify(Object.entries(said).map(([rule, verdict]) => [rule, verdict.toLowerCase()]).sort()) === JSON.stringify(Object.entries(verdicts[key]).sort());
expect('tool: some order fires, some is clear, some is open', new Set(Object.values(verdicts).flatMap(Object.values)).size === 3, JSON.stringify(verdicts));

// The lines of the first page, and nothing else.
const page = readFileSync(join(root, 'README.md'), 'utf8');
const [, section] = page.split('## In a service\n');
const [order, console_, web] = [...section.split('\n## ')[0].matchAll(/^```csharp\n(.*?)^```$/gms)].map(block => block[1]);
function project(name, sdk, reference, program) {
  const folder = empty(name);
  writeFileSync(join(folder, `${name}.csproj`), `<Project Sdk="${sdk}">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>
  <ItemGroup><PackageReference Include="${reference}" Version="${version}" /></ItemGroup>
</Project>\n`);
  writeFileSync(join(folder, 'Order.cs'), order);
  writeFileSync(join(folder, 'Program.cs'), program);
  expect(`${name}: has rules`, lode(folder, 'new', 'pack', 'rules').status === 0);
  const built = run('dotnet', ['build', '--configuration', 'Release', '--nologo', '--verbosity', 'quiet'], folder);
  expect(`${name}: builds`, built.status === 0, built.out);
  return folder;
}

const small = project('small', 'Microsoft.NET.Sdk', 'Lode', console_);
const said = run('dotnet', ['bin/Release/net10.0/small.dll'], small);
const [lines, why] = [said.out.trim().split('\n').filter(line => /^\w+: /.test(line)), said.out.trim().split('\n').at(-1)];
expect('small: says what the command says', said.status === 0 && same(Object.fromEntries(lines.map(line => line.split(': '))), 'A-1'), said.out);
expect('small: says what would turn it', /^Flip \{ Cell = (value|supplier\.risk)/.test(why), why);

const service = project('service', 'Microsoft.NET.Sdk.Web', 'Lode.Hosting', web);
const running = spawn('dotnet', ['bin/Release/net10.0/service.dll', '--urls', 'http://127.0.0.1:0'], { cwd: service, stdio: ['ignore', 'pipe', 'inherit'] });
let log = '';
const url = await new Promise(resolve => {
  const timer = setTimeout(() => resolve(null), 120_000);
  running.stdout.on('data', part => {
    log += part;
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(log);
    if (found) {
      clearTimeout(timer);
      resolve(found[0]);
    }
  });
});
expect('service: starts and tells of its rules', url !== null && log.includes('in force as generation 1'), log);
if (url) {
  expect('service: is healthy', await (await fetch(`${url}/health`)).text() === 'Healthy');
  for (const sent of orders) {
    const answer = await fetch(`${url}/judge`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sent) });
    const text = await answer.text();
    expect(`service: says of ${sent.id} what the command says`, answer.ok && same(JSON.parse(text), sent.id), text);
  }
}
running.kill();

console.log(`${failed === 0 ? 'Passed!' : 'Failed!'}  - Failed: ${failed}, Passed: ${passed}, Skipped: 0, Total: ${passed + failed} - services from packages`);
process.exit(failed === 0 ? 0 : 1);
