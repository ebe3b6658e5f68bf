// On every page: filters that act on change, shortcuts of the keyboard.
document.documentElement.classList.add('scripted');

for (const form of document.querySelectorAll('form[data-auto]'))
  form.addEventListener('change', (event) => { if (event.target.matches('select')) form.requestSubmit(); });

// An empty field is no filter: keep it out of the address.
for (const form of document.querySelectorAll('form[method="get"]'))
  form.addEventListener('submit', () => {
    for (const field of form.elements) if (field.name && field.value === '') field.disabled = true;
    setTimeout(() => { for (const field of form.elements) field.disabled = false; });
  });

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => window.print());

const typing = (target) => target.closest?.('input, select, textarea, [contenteditable]') !== null;

/** Things that "j" and "k" walk through. */
const steps = () => [...document.querySelectorAll('.record, .plans .plan, .answers > li, .pair:not(.head), .arrivals > li')]
  .filter((item) => item.offsetParent !== null);

function walk(by) {
  const items = steps();
  if (items.length === 0) return;
  const now = items.findIndex((item) => item.contains(document.activeElement) || item.classList.contains('current'));
  const next = items[Math.min(items.length - 1, Math.max(0, now < 0 ? 0 : now + by))];
  const target = next.matches('[tabindex]') ? next : next.querySelector('a') ?? next;
  target.focus({preventScroll: true});
  next.scrollIntoView({block: 'center'});
  next.dispatchEvent(new CustomEvent('walked', {bubbles: true}));
}

function help() {
  let dialog = document.getElementById('keys');
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.id = 'keys';
    const heading = document.createElement('h2');
    heading.textContent = '⌨';
    const text = document.createElement('p');
    text.textContent = document.querySelector('.foot .keys')?.textContent ?? '';
    const form = document.createElement('form');
    form.method = 'dialog';
    const close = document.createElement('button');
    close.className = 'button primary';
    close.textContent = 'OK';
    form.append(close);
    dialog.append(heading, text, form);
    dialog.setAttribute('aria-label', text.textContent);
    document.body.append(dialog);
  }
  dialog.showModal();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const action = {
    '/': () => document.querySelector('[data-shortcut="/"]')?.focus(),
    'j': () => walk(1),
    'k': () => walk(-1),
    '?': help,
  }[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
