"""Scripts for a page of ours that keep every toast of a tab: a toast is gone after some seconds, its record is not.

A toast stands in a closed shadow tree, where neither the page nor a test can look; the world of the extension's own
content scripts can.
"""

from __future__ import annotations

KEEP_TOASTS = """
const api = globalThis.browser ?? chrome;
const func = () => {
  // Firefox has it as a property, Chromium as a call.
  const inside = (node) => node.openOrClosedShadowRoot ?? globalThis.chrome?.dom?.openOrClosedShadowRoot(node) ?? null;
  const kept = Symbol.for("vidhuk-test-toasts");
  if (globalThis[kept] !== undefined) { return; }
  const told = (globalThis[kept] = []);
  const keep = (root) => { if (root.textContent !== "") { told.push(root.textContent); } };
  const watch = (node) => {
    const root = node instanceof HTMLElement ? inside(node) : null;
    if (root === null) { return; }
    keep(root);
    new MutationObserver(() => keep(root)).observe(root, { childList: true, subtree: true, characterData: true });
  };
  const observer = new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(watch)));
  // A toast stands beside the body.
  observer.observe(document.documentElement, { childList: true });
};
for (const tab of await api.tabs.query({ url: args[0] })) {
  await api.scripting.executeScript({ target: { tabId: tab.id }, func });
}
"""

KEPT_TOASTS = """
const api = globalThis.browser ?? chrome;
const func = () => globalThis[Symbol.for("vidhuk-test-toasts")] ?? null;
const [tab] = await api.tabs.query({ url: args[0] });
const [frame] = await api.scripting.executeScript({ target: { tabId: tab.id }, func });
return frame.result;
"""
