// A plan's page: records and their words on the page find each other.
const view = document.querySelector('.plan-view');
const pane = document.querySelector('.sheets');
const marksOf = (id) => document.querySelectorAll(`.mark[data-record="${CSS.escape(id)}"]`);
const recordOf = (id) => document.getElementById(id);
const narrow = () => matchMedia('(max-width: 900px)').matches;

function showView(name) { view.dataset.view = name; }

function select(id) {
  for (const item of view.querySelectorAll('.current')) item.classList.remove('current');
  recordOf(id)?.classList.add('current');
  for (const mark of marksOf(id)) mark.classList.add('current');
}

/** Brings the words of a record into the middle of the pages' pane. */
function showWords(id) {
  const mark = marksOf(id)[0];
  if (!mark) return;
  if (narrow()) return mark.scrollIntoView({block: 'center'});
  const to = mark.getBoundingClientRect(), frame = pane.getBoundingClientRect();
  pane.scrollTop += to.top - frame.top - (frame.height - to.height) / 2;
}

function light(id, on) {
  recordOf(id)?.classList.toggle('lit', on);
  for (const mark of marksOf(id)) mark.classList.toggle('lit', on);
}

for (const link of view.querySelectorAll('.switch [data-view]'))
  link.addEventListener('click', (event) => { event.preventDefault(); showView(link.dataset.view); scrollTo(0, 0); });

view.addEventListener('click', (event) => {
  const mark = event.target.closest('.mark');
  if (mark) {
    event.preventDefault();
    showView('records');
    select(mark.dataset.record);
    const record = recordOf(mark.dataset.record);
    record?.scrollIntoView({block: 'center'});
    record?.focus({preventScroll: true});
    return history.replaceState(null, '', '#' + mark.dataset.record);
  }
  const page = event.target.closest('[data-page]');
  if (page && !narrow()) {
    event.preventDefault();
    document.getElementById('page-' + page.dataset.page)?.scrollIntoView({block: 'start'});
  }
  const show = event.target.closest('[data-show]');
  if (show) {
    event.preventDefault();
    showView('pages');
    select(show.dataset.show);
    return showWords(show.dataset.show);
  }
  const record = event.target.closest('.record');
  if (record && !event.target.closest('a, button') && !narrow()) {
    select(record.dataset.record);
    showWords(record.dataset.record);
    history.replaceState(null, '', '#' + record.dataset.record);
  }
});

for (const kind of ['pointerover', 'pointerout'])
  view.addEventListener(kind, (event) => {
    const item = event.target.closest('.record, .mark');
    if (item?.dataset.record) light(item.dataset.record, kind === 'pointerover');
  });

view.addEventListener('walked', (event) => {
  const id = event.target.dataset.record;
  if (!id) return;
  select(id);
  if (!narrow()) showWords(id);
});

const wanted = decodeURIComponent(location.hash.slice(1));
if (wanted && recordOf(wanted)?.classList.contains('record')) {
  select(wanted);
  const first = pane.querySelector('img');
  if (first && !first.complete) first.addEventListener('load', () => showWords(wanted), {once: true});
  showWords(wanted);
}
