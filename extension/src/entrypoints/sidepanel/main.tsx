/** Puts the panel on its page. Wiring only. */
import { render } from "preact";
import { PanelApp } from "@/panel/panel-app";
import "@/panel/style.css";

const root = document.getElementById("root");
if (root !== null) {
  render(<PanelApp />, root);
}
