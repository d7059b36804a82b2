/* What the screens themselves do in the browser: menus, checkboxes, gadgets, pop-ups that are done. */
(() => {
  const GADGETS_AFTER_MS = 200;

  function toggleMenus() {
    document.addEventListener('click', (event) => {
      const trigger = event.target.closest?.('.ui-crmPopup-trigger');
      const menu = trigger?.parentElement.querySelector('.ui-crmPopup') ?? null;
      for (const open of document.querySelectorAll('.ui-crmPopup.OPEN')) {
        if (open !== menu) open.classList.remove('OPEN');
      }
      menu?.classList.toggle('OPEN');
    });
  }

  /* A checkbox has a hidden partner that is posted. */
  function linkCheckboxes() {
    document.addEventListener('change', ({ target }) => {
      if (!target.matches('input[type=checkbox][data-for]')) return;
      const partner = document.getElementById(target.dataset.for);
      if (partner) partner.value = target.checked ? 'Y' : 'N';
    });
  }

  function drawGadgets() {
    const dashboard = document.getElementById('InteractiveDashboard');
    if (!dashboard) return;
    for (const caption of dashboard.dataset.gadgets.split('|')) {
      const gadget = document.createElement('div');
      gadget.className = 'GADGET';
      gadget.textContent = caption;
      dashboard.append(gadget);
    }
  }

  function finishPopUp() {
    const result = document.getElementById('PopupResult');
    if (!result) return;
    window.opener?.postMessage({ createdCompany: Number(result.dataset.id) }, window.location.origin);
    window.close();
  }

  toggleMenus();
  linkCheckboxes();
  window.$(() => {
    finishPopUp();
    setTimeout(drawGadgets, GADGETS_AFTER_MS);
  });
})();
