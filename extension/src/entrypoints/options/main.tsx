/** Puts the options on its page. Wiring only. */
import { render } from "preact";
import { OptionsApp } from "@/panel/options-app";
import "@/panel/style.css";

const root = document.getElementById("root");
if (root !== null) {
  render(<OptionsApp />, root);
}
