// Runs the commands of the action, the workflow and the hooks. usage: steps.mjs ROOT WORK
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [root, work] = process.argv.slice(2);
const yaml = createRequire(join(work, 'node_modules/x.js'))('yaml');
const read = path => yaml.parse(readFileSync(join(root, path), 'utf8'));
const repository = join(work, 'repository');
const summary = join(work, 'summary.md');

let passed = 0, failed = 0;
function expect(name, ok, told = '') {
  ok ? passed++ : failed++;
  if (!ok) console.error(`${name}: ${told}`);
}

function fresh() {
  rmSync(repository, { recursive: true, force: true });
  cpSync(join(root, 'rules'), join(repository, 'rules'), { recursive: true });
  const git = (...args) => execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: repository });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'base');
  writeFileSync(summary, '');
}

const edit = (path, from, to) => {
  const text = readFileSync(join(repository, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(join(repository, path), text.replace(from, to));
};

function bash(command, env) {
  const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command],
    { cwd: repository, encoding: 'utf8', env: { ...process.env, RUNNER_TEMP: work, GITHUB_STEP_SUMMARY: summary, GITHUB_PATH: join(work, 'path'), ...env } });
  return { ok: done.status === 0, said: done.stdout + done.stderr };
}

// Expressions stand only in `env`, never in a command: what a branch is called can then run nothing.
const filled = (env, values) => Object.fromEntries(Object.entries(env ?? {}).map(([name, value]) => [name, String(value).replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, key) => values[key] ?? '')]));
const steps = (file, list) => list.filter(step => step.run).map(step => {
  expect(`${file}: ${step.name} holds no expression`, !step.run.includes('${{'));
  return step;
});

const action = read('action.yml');
const values = { 'github.action_path': root, 'github.event.pull_request.base.sha': 'HEAD', ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, input.default])), 'inputs.base': 'HEAD' };
const actionSteps = steps('action.yml', action.runs.steps);
const runAction = () => Object.fromEntries(actionSteps.map(step => [step.name, bash(step.run, filled(step.env, values))]));
expect('action.yml is composite with a shell for each step', action.runs.using === 'composite' && actionSteps.every(step => step.shell === 'bash'));
fresh();
edit('rules/data/minerals.csv', 'manganese,Mn,battery,,,', 'manganese,Mn,battery,,yes,');
let did = runAction();
for (const [name, step] of Object.entries(did)) expect(`action.yml: ${name}`, step.ok, step.said);
expect('action.yml: findings are SARIF', JSON.parse(readFileSync(join(repository, action.outputs.sarif.value), 'utf8')).version === '2.1.0');
expect('action.yml: the summary tells findings, tests, verdicts and what flipped', /# Findings\n\nNo findings[^]*# Tests\n\nAll \d+ tests passed[^]*# Verdicts on/.test(readFileSync(summary, 'utf8')) && /manganese \| undetermined \| fires \| alone by mineral manganese: dual/.test(readFileSync(summary, 'utf8')), readFileSync(summary, 'utf8').slice(-400));
writeFileSync(join(repository, 'rules/broken.lode'), 'rule broken if nothing_known then flag\n');
did = runAction();
expect('action.yml: a mistake is on the page', /\| `rules\/broken\.lode:1` \| \*\*error\*\* /.test(readFileSync(summary, 'utf8')), readFileSync(summary, 'utf8').slice(-400));
expect('action.yml: a mistake fails and is annotated', !did.Findings.ok && /^::error file=rules\/broken\.lode,line=1/m.test(did.Findings.said), did.Findings.said);

const workflow = read('rules/workflows/rules.yml');
const job = workflow.jobs.rules;
const jobSteps = steps('rules.yml', job.steps).filter(step => step.name !== 'Install');
expect('rules.yml needs no container and few rights', !job.container && workflow.permissions.contents === 'read' && jobSteps.length === job.steps.filter(s => s.run).length - 1);
fresh();
for (const step of jobSteps) {
  const { ok, said } = bash(step.run, filled(job.env, values));
  expect(`rules.yml: ${step.name}`, ok, said);
}
expect('rules.yml: the summary tells that nothing flips', /No verdict flips/.test(readFileSync(summary, 'utf8')));
appendFileSync(join(repository, 'rules/tests/stockpile.lode'), '\ntest stockpile_gap "wrong" {\n  given mineral { dual_use: false }\n  expect fires\n}\n');
expect('rules.yml: a failing test fails', !bash(jobSteps.find(step => step.name === 'Test').run, {}).ok);

const hooks = Object.fromEntries(read('.pre-commit-hooks.yaml').map(hook => [hook.id, hook]));
const hook = (id, file) => bash(hooks[id].pass_filenames === false ? hooks[id].entry : `${hooks[id].entry} ${file}`, {});
fresh();
writeFileSync(join(repository, 'rules/ugly.lode'), 'rule   ugly   if value>1 then flag\n');
expect('hooks name the files they are for', Object.values(hooks).every(h => new RegExp(h.files).test('rules/ugly.lode') && !new RegExp(h.files).test('README.md')));
expect('lode-fmt formats', hook('lode-fmt', 'rules/ugly.lode').ok && !readFileSync(join(repository, 'rules/ugly.lode'), 'utf8').includes('   ugly'));
expect('lode-check passes', hook('lode-check').ok);
expect('lode-test passes', hook('lode-test').ok);
writeFileSync(join(repository, 'rules/broken.lode'), 'rule broken if nothing_known then flag\n');
expect('lode-check fails on a mistake', !hook('lode-check').ok);
expect('lode-test fails on a mistake', !hook('lode-test').ok);
expect('nothing was written elsewhere', !existsSync(join(work, 'path')));

console.log(`${failed === 0 ? 'Passed!' : 'Failed!'}  - Failed: ${failed}, Passed: ${passed}, Skipped: 0, Total: ${passed + failed} - pipelines`);
process.exit(failed === 0 ? 0 : 1);
