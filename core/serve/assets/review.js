// Review by keyboard: c right, x reject, e correct, n add; j and k walk (app.js).
const current = () => document.querySelector('.record.current') ?? document.querySelector('.record:target');
const typing = (target) => target.closest?.('input, select, textarea') !== null;

function press(action) {
  current()?.querySelector(`button[name="action"][value="${action}"]`)?.click();
}

function open(details) {
  if (!details) return;
  details.open = true;
  details.querySelector('textarea, input:not([type="hidden"]), select')?.focus();
  details.scrollIntoView({block: 'nearest'});
}

/** The form for a record comes when it is asked for. */
async function correct(link) {
  const answer = await fetch(link.dataset.form, {headers: {accept: 'text/html'}});
  if (!answer.ok) return location.assign(link.href);
  const form = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('details');
  if (!form) return;
  link.replaceWith(form);
  open(form);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-form]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  correct(link).catch(() => location.assign(link.href));
});

const actions = {
  'c': () => press('confirm'),
  'x': () => press('reject'),
  'e': () => {
    const link = current()?.querySelector('a[data-form]');
    if (link) link.click(); else open(current()?.querySelector('details.correct'));
  },
  'n': () => open(document.getElementById('add')),
};

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && typing(event.target)) {
    const details = event.target.closest('details');
    if (details) details.open = false;
    return current()?.focus();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !actions[event.key]) return;
  event.preventDefault();
  actions[event.key]();
});
