// Takes the single-use key out of the address, exchanges it for a session, goes on to the page; stores nothing.
"use strict";

(async () => {
  const key = new URLSearchParams(location.hash.slice(1)).get("k");
  // The key leaves the address at once: neither the history nor a bookmark keeps it.
  history.replaceState(null, "", location.pathname);
  const failed = () => {
    document.getElementById("enter-wait").hidden = true;
    document.getElementById("enter-failed").hidden = false;
  };
  if (!key) {
    failed();
    return;
  }
  try {
    const answer = await fetch("/enter", {
      method: "POST",
      body: new URLSearchParams({ k: key }),
      credentials: "same-origin",
      redirect: "error",
    });
    const { path } = answer.ok ? await answer.json() : {};
    if (typeof path === "string" && /^\/(?!\/)/.test(path)) {
      location.replace(path);
    } else {
      failed();
    }
  } catch {
    failed();
  }
})();
