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

const actions = {
  'c': () => press('confirm'),
  'x': () => press('reject'),
  'e': () => open(current()?.querySelector('details.correct')),
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
