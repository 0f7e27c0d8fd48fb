'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  // Reasons are drawn when they are opened: most never are.
  const { nodes, texts } = JSON.parse(document.getElementById('whys').textContent);
  const truths = [['', ''], ['\u2713', 'true'], ['\u2717', 'false'], ['?', 'unknown']];
  const branch = ([text, value, truth, margin, note, ...children]) => {
    const item = make('li');
    const [mark, word] = truths[truth];
    if (truth > 0) {
      const sign = make('span', mark, `truth t${truth}`);
      sign.setAttribute('aria-hidden', 'true');
      item.append(sign);
    }
    item.append(make('code', texts[text]), ' ', make('b', truth > 0 ? word : `= ${texts[value]}`, truth > 0 ? `t${truth}` : ''));
    if (margin >= 0) item.append(' ', make('span', texts[margin], 'quiet'));
    if (note >= 0) item.append(' ', make('span', `(${texts[note]})`, 'quiet'));
    if (children.length > 0) {
      const list = make('ul');
      list.append(...children.map(branch));
      item.append(list);
    }
    return item;
  };
  const draw = details => {
    if (details.dataset.why === undefined || details.querySelector('.tree')) return;
    const tree = make('ul', undefined, 'tree');
    tree.append(branch(nodes[details.dataset.why]));
    details.append(tree);
  };
  document.addEventListener('toggle', event => { if (event.target.open) draw(event.target); }, true);

  // A link to reasons opens them, and all that they lie in.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.matches('details.why')) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.hidden) document.getElementById('filter').reset();
      if (at.localName === 'details') at.open = true;
    }
    draw(target);
    target.querySelector('summary').focus();
    target.scrollIntoView({ block: 'center' });
  };
  addEventListener('hashchange', reveal);
  document.addEventListener('click', event => { if (event.target.closest?.('a')?.hash === location.hash) setTimeout(reveal); });

  // In a table of verdicts one link is reached by Tab, the others from there by arrow keys.
  for (const table of all('table.matrix')) {
    const rows = () => all('tbody tr', table).filter(row => !row.hidden);
    const links = all('tbody a', table);
    const settle = link => links.forEach(other => { other.tabIndex = other === link ? 0 : -1; });
    const next = (cell, across, down) => {
      const order = down === 0 ? [...cell.parentElement.cells] : rows().map(row => row.cells[cell.cellIndex]);
      for (let i = order.indexOf(cell) + across + down; i >= 0 && i < order.length; i += across + down) {
        const link = order[i].querySelector('a');
        if (link && !order[i].hidden) return link;
      }
      return undefined;
    };
    settle(links[0]);
    table.addEventListener('focusin', event => { if (links.includes(event.target)) settle(event.target); });
    table.tBodies[0].addEventListener('keydown', event => {
      const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      const link = step && event.target.closest('td') ? next(event.target.closest('td'), ...step) : undefined;
      if (step && event.target.closest('td')) event.preventDefault();
      link?.focus();
    });
  }

  const form = document.getElementById('filter');
  const [text, severity, verdict] = ['text', 'severity', 'verdict'].map(name => document.getElementById(`filter-${name}`));
  const apply = () => {
    const words = text.value.trim().toLowerCase();
    const least = Number(severity.value || -1);
    let [shown, count] = [0, 0];
    for (const subject of all('.subject')) {
      const fits = (words === '' || subject.textContent.toLowerCase().includes(words)) && Number(subject.dataset.severity) >= least
        && (verdict.value === '' || (verdict.value === 'fires' && subject.dataset.fires === 'yes') || (verdict.value === 'undetermined' && subject.dataset.open === 'yes'));
      subject.hidden = !fits;
    }
    for (const fold of all('.fold')) fold.hidden = all('.subject', fold).every(subject => subject.hidden);
    for (const table of all('table.matrix')) {
      const columns = all('thead tr:last-child th', table).map(head => Number(head.dataset.severity) >= least);
      for (const head of all('thead [data-severity]', table)) head.hidden = Number(head.dataset.severity) < least;
      for (const row of table.tBodies[0].rows) {
        const cells = [...row.cells];
        cells.slice(1).forEach((cell, i) => { cell.hidden = !columns[i]; });
        row.hidden = !cells[0].textContent.toLowerCase().includes(words)
          || !cells.slice(1).some((cell, i) => columns[i] && (verdict.value === '' || cell.className === verdict.value));
        count++;
        shown += row.hidden ? 0 : 1;
      }
    }
    document.getElementById('filter-count').textContent = words || severity.value || verdict.value
      ? `${shown} of ${count} rows of the tables of verdicts are shown.` : '';
  };
  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  if (text.value || severity.value || verdict.value) apply();
  reveal();
})();
