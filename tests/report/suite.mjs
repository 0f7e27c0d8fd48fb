// What a report must be in a browser. usage: suite.mjs FOLDER, with shipped.html and hostile.html in it. The last line sums up as `dotnet test` does.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';

const pictures = path.resolve(process.env.LODE_SCREENSHOTS ?? path.join(path.dirname(fileURLToPath(import.meta.url)), 'screenshots'));
mkdirSync(pictures, { recursive: true });
const picture = (page, name, options = {}) => page.screenshot({ path: path.join(pictures, `${name}.png`), ...options });

let passed = 0, failed = 0;
function expect(name, ok, why = '') {
  ok ? passed++ : failed++;
  if (!ok) console.error(`${name}: ${typeof why === 'string' ? why : JSON.stringify(why)}`);
}
const none = (name, list) => expect(name, list.length === 0, list.join('\n  '));

const focused = page => page.evaluate(() => {
  const at = document.activeElement;
  return { name: at.localName, id: at.id, text: at.textContent.slice(0, 80), outline: getComputedStyle(at).outlineStyle };
});
const visible = (page, selector) => page.locator(selector).filter({ visible: true }).count();
async function tabTo(page, wanted, most = 60) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    if (wanted(await focused(page))) return true;
  }
  return false;
}

const chrome = await launch(process.argv[2]);
const suites = {
  async structure(file) {
    const page = await chrome.open(file);
    expect(`${file} has a title`, /^Verdicts on \d{4}-\d\d-\d\d/.test(await page.title()), await page.title());
    const levels = await page.$$eval('h1, h2, h3, h4', all => all.map(h => Number(h.localName[1])));
    expect(`${file} has one h1 and no level left out`, levels.filter(l => l === 1).length === 1 && levels.every((l, i) => i === 0 || l <= levels[i - 1] + 1), levels);
    expect(`${file} has rows of verdicts`, await visible(page, 'table.matrix tbody tr') > 0);
    await page.$$eval('details', all => all.forEach(d => { d.open = true; }));
    await page.waitForFunction(() => [...document.querySelectorAll('details.why')].every(d => d.querySelector('.tree')));
    expect(`${file} draws all reasons`, await page.locator('.tree').count() > 0);
    expect(`${file} holds its own two scripts alone`, await page.locator('script').count() === 2);
    none(`${file} does nothing it should not`, page.misdeeds);
    await page.context().close();
  },

  async accessible(file) {
    for (const [name, options] of [['light', {}], ['dark', { colorScheme: 'dark' }], ['phone', { viewport: { width: 375, height: 740 } }]]) {
      const page = await chrome.open(file, options);
      await page.$$eval('.card, .fold', all => all.slice(0, 4).forEach(d => { d.open = true; }));
      await page.$$eval('.card[open] .why, .fold[open] .why', all => all.slice(0, 6).forEach(d => { d.open = true; }));
      await page.waitForSelector('.tree');
      none(`${file} in ${name} by axe`, await page.violations());
      none(`${file} in ${name} does nothing it should not`, page.misdeeds);
      await page.context().close();
    }
  },

  async phone(file) {
    const page = await chrome.open(file, { viewport: { width: 375, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
    await page.$$eval('details', all => all.forEach(d => { d.open = true; }));
    const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth, innerWidth]);
    expect(`${file} is no wider than a phone`, size[0] <= 375 && size[1] <= 375 && size[2] === 375, size);
    await page.context().close();
  },

  async keyboard() {
    const page = await chrome.open('shipped.html');
    await page.keyboard.press('Tab');
    const skip = await focused(page);
    expect('the first Tab reaches a link that skips to the report', skip.text.startsWith('Skip') && skip.outline !== 'none', skip);
    await page.keyboard.press('Enter');
    expect('it does so', (await focused(page)).id === 'report', await focused(page));
    expect('Tab reaches the filter', await tabTo(page, at => at.id === 'filter-text'));
    expect('what has the focus shows it', (await focused(page)).outline !== 'none');
    const [rows, cards] = [await visible(page, 'table.matrix tbody tr'), await visible(page, '.ranked > li')];
    await page.keyboard.type('malaysia');
    const [fewer, less] = [await visible(page, 'table.matrix tbody tr'), await visible(page, '.ranked > li')];
    expect('typing narrows the tables', fewer > 0 && fewer < rows, [rows, fewer]);
    expect('typing narrows the lists', less > 0 && less < cards, [cards, less]);
    expect('the count is told', (await page.textContent('#filter-count')).startsWith(`${fewer} of ${rows} rows`), await page.textContent('#filter-count'));
    await picture(page, 'filtered');
    await page.keyboard.press('Tab');
    await page.keyboard.type('critical');
    expect('severity leaves the columns of that severity', await visible(page, 'table.matrix thead tr:last-child th:not([data-severity="4"])') === 0);
    await page.selectOption('#filter-severity', '');
    await page.selectOption('#filter-verdict', 'undetermined');
    const open = await page.$$eval('table.matrix tbody tr', all => all.filter(r => r.checkVisibility()).every(r => r.querySelector('td.undetermined')));
    expect('a verdict leaves the rows that have it', open);
    await page.click('button[type=reset]');
    await page.waitForFunction(() => document.getElementById('filter-count').textContent === '');
    expect('all rows come back', await visible(page, 'table.matrix tbody tr') === rows);

    await page.focus('.card[open] .why summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card[open] .why[open] .tree li');
    expect('Enter opens the reasons', /true|false|unknown/.test(await page.textContent('.card[open] .why[open] .tree')));

    const links = page.locator('table.matrix').first().locator('tbody a');
    expect('a table takes one stop of Tab', await links.evaluateAll(all => all.filter(a => a.tabIndex === 0).length) === 1);
    await links.first().focus();
    const place = () => page.evaluate(() => { const cell = document.activeElement.closest('td'); return [cell.parentElement.rowIndex, cell.cellIndex]; });
    const [row, column] = await place();
    await page.keyboard.press('ArrowRight');
    expect('arrows move along a row', (await place())[0] === row && (await place())[1] > column, await place());
    await page.keyboard.press('ArrowDown');
    expect('arrows move down a column', (await place())[0] > row, await place());
    const target = await page.evaluate(() => document.activeElement.hash.slice(1));
    await page.keyboard.press('Enter');
    await page.waitForFunction(id => document.getElementById(id).open && document.getElementById(id).querySelector('.tree'), target);
    expect('a mark leads to its reasons', await page.evaluate(id => document.activeElement.parentElement.id === id, target));
    none('the keyboard does nothing it should not', page.misdeeds);
    await page.context().close();
  },

  async looks() {
    const luminance = page => page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0));
    const sections = ['flagged-3', 'verdicts', 'undecided', 'missing', 'concentration', 'thresholds', 'rules', 'data'];
    for (const [name, options] of [['desktop', {}], ['dark', { colorScheme: 'dark' }], ['phone', { viewport: { width: 375, height: 740 }, deviceScaleFactor: 2 }]]) {
      const page = await chrome.open('shipped.html', options);
      expect(`${name} is ${name === 'dark' ? 'dark' : 'light'}`, await luminance(page) < 200 === (name === 'dark'), await luminance(page));
      await picture(page, name);
      for (const section of sections) {
        await page.locator(`#${section}`).evaluate(e => e.scrollIntoView());
        await picture(page, `${name}-${section}`);
      }

      const region = page.locator('.scroll:has(table.matrix)').first();
      await region.evaluate(e => e.scrollTo(400, 400));
      const [at, corner, head, first] = await region.evaluate(e => [e, e.querySelector('.corner'), e.querySelector('thead tr:last-child th:last-child'), e.querySelector('tbody tr:last-child th')]
        .map(x => x.getBoundingClientRect()).map(r => [Math.round(r.left), Math.round(r.top)]));
      expect(`heads of the table stay in sight (${name})`, Math.abs(corner[0] - at[0]) <= 2 && Math.abs(first[0] - at[0]) <= 2 && head[1] - at[1] < 60 && head[1] >= at[1], [at, corner, head, first]);
      await picture(page, `${name}-scrolled`);
      await page.context().close();
    }
  },

  async print() {
    const page = await chrome.open('shipped.html', { viewport: { width: 720, height: 1000 }, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect('what is pressed is not printed', await visible(page, 'nav, #filter, .skip') === 0);
    expect('paper is white though the screen is dark', await page.evaluate(() => getComputedStyle(document.body).backgroundColor) === 'rgb(255, 255, 255)');
    expect('tables are printed whole', await page.$$eval('.scroll', all => all.every(e => getComputedStyle(e).maxHeight === 'none')));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect('nothing runs off the paper', width <= 720, width);
    await picture(page, 'print', { fullPage: false });
    const pdf = await page.pdf({ path: path.join(pictures, 'print.pdf'), format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect('it prints on a few sheets', pages > 3 && pages < 60, `${pages} pages`);
    await page.context().close();
  },

  async withoutScript() {
    const page = await chrome.open('shipped.html', { javaScriptEnabled: false });
    expect('without script the verdicts are there', await visible(page, 'table.matrix tbody tr') > 0);
    expect('without script no filter pretends to work', await visible(page, '#filter') === 0);
    expect('without script it is said where reasons are', (await page.locator('noscript').innerText()).includes('lode explain'));
    await page.context().close();
  },
};

try {
  for (const file of ['shipped.html', 'hostile.html']) {
    await suites.structure(file);
    await suites.accessible(file);
    await suites.phone(file);
  }

  await suites.keyboard();
  await suites.looks();
  await suites.print();
  await suites.withoutScript();
} catch (error) {
  expect('the suite ends', false, error.stack);
} finally {
  await chrome.close();
}

console.log(`${failed === 0 ? 'Passed!' : 'Failed!'}  - Failed: ${failed}, Passed: ${passed}, Skipped: 0, Total: ${passed + failed} - report`);
process.exit(failed === 0 ? 0 : 1);
