// Compare: the figures of the summary filter the rows.
const rows = document.querySelectorAll('.pair[data-status]');
const chips = document.querySelectorAll('.status-chip');

function show() {
  const chosen = [...chips].filter((chip) => chip.getAttribute('aria-pressed') === 'true').map((chip) => chip.dataset.status);
  for (const row of rows) row.hidden = chosen.length > 0 && !chosen.includes(row.dataset.status);
}

for (const chip of chips)
  chip.addEventListener('click', () => {
    chip.setAttribute('aria-pressed', chip.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
    show();
  });
