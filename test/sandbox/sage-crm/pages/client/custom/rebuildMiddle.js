/* Writes the middle of the screen anew from its own markup: every node there is another one afterwards. */
crm.ready(() => {
  setTimeout(() => {
    const middle = document.getElementById('EWARE_MID');
    if (middle) $(middle).html($(middle).html());
  }, 300);
});
