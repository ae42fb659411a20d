follow((now) => {
  fill(at("place"), `We are at: ${now.place}`);
  fill(at("pages"), ...now.pages.map(({ title, here, done }) => row(title, here, done)));
  showMissed(now.missed);
});
