"""A site that watches what comes into its page, for the tests of what it can see of us. Everything here is JavaScript."""

from __future__ import annotations

# The page's own script sees to it that closed stays closed: what it can reach is what any site could.
SPY = """<script>
window.seen = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) { window.seen.push('attach'); return attach.call(this, init); };
new MutationObserver(all => { for (const one of all) for (const node of one.addedNodes)
  if (node.nodeType === 1 && !document.body.contains(node)) window.seen.push(node); }
).observe(document.documentElement, { childList: true });
</script>"""

ADDED = "[...document.documentElement.children].filter(e => !['HEAD', 'BODY'].includes(e.tagName)).length"
ALL = "document.querySelectorAll('*').length"
SITE = "document.head.outerHTML + document.body.outerHTML"

REACHABLE = """window.seen.map(one => one === 'attach' ? one :
  [one.shadowRoot, one.textContent, one.childNodes.length, one.outerHTML.includes('збережено')])"""
"""Of all that came, what the site can read: `[null, "", 0, false]` is nothing."""
