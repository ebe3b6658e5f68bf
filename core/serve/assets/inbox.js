// Inbox: files dropped are sent one after the other; the list is fetched anew while something is under way.
const zone = document.getElementById('drop');
const sending = document.getElementById('sending');
const kBusy = 800, kQuiet = 5000;  // milliseconds between two looks

async function refresh() {
  const answer = await fetch('/inbox/list', {headers: {accept: 'text/html'}});
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('arrivals');
  const old = document.getElementById('arrivals');
  if (fresh && old && fresh.innerHTML !== old.innerHTML && !old.contains(document.activeElement)) old.replaceWith(fresh);
}

async function watch() {
  try {
    if (!document.hidden) await refresh();
  } catch { /* the server is away for a moment; the next look tells */ }
  const active = document.getElementById('arrivals')?.dataset.active === 'yes';
  setTimeout(watch, active ? kBusy : kQuiet);
}

function lineFor(file) {
  const line = document.createElement('li');
  const bar = document.createElement('progress');
  const name = document.createElement('span');
  line.className = 'progress';
  name.textContent = file.name;
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', file.name);
  line.append(bar, name);
  sending.append(line);
  return {line, bar, name};
}

function send(file) {
  return new Promise((resolve) => {
    const {line, bar, name} = lineFor(file);
    const body = new FormData();
    body.append('files', file);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/documents');
    request.setRequestHeader('X-Doichieu-Request', '1');
    request.upload.onprogress = (event) => { if (event.lengthComputable) bar.value = event.loaded / event.total; };
    request.onloadend = () => {
      if (request.status === 202) {
        line.remove();
      } else {
        let message = request.statusText;
        try { message = JSON.parse(request.responseText).error.message || message; } catch { /* no JSON: the status says it */ }
        line.className = 'problem';
        bar.remove();
        name.textContent = `${file.name}: ${message}`;
      }
      resolve();
    };
    request.send(body);
  });
}

async function sendAll(files) {
  for (const file of files) {
    await send(file);
    await refresh().catch(() => {});
  }
}

if (zone) {
  for (const kind of ['dragenter', 'dragover'])
    zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.add('over'); });
  for (const kind of ['dragleave', 'drop']) zone.addEventListener(kind, () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => { event.preventDefault(); sendAll([...event.dataTransfer.files]); });
  const input = document.getElementById('files');
  input.addEventListener('change', () => { sendAll([...input.files]); input.value = ''; });
}
setTimeout(watch, kBusy);
