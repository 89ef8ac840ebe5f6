// Electron's entry. Everything is in shell/start.ts.
import { start } from "./shell/start.ts";

start();
