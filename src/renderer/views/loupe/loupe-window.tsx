// The loupe as a window of its own: the photo that is active in the first window, as large as this one is. Arrows step the first window on; Escape closes this one.
import { type ReactElement, useEffect, useState, useSyncExternalStore } from "react";
import type { PhotoId } from "#contract/values.ts";
import { loupe as words } from "#words/window/views.ts";
import { panActions, stepSurround, zoomIn, zoomOut, zoomToggle } from "../../actions/view/zoom.ts";
import { useTheme } from "../../app/use-theme.ts";
import { chordOf, isPress } from "../../keys/chord.ts";
import { isMac } from "../../keys/platform.ts";
import { type Model, ModelContext, useDesk, useLayout, useModel } from "../../store/model.ts";
import styles from "./loupe.module.css";
import { ZoomSurface } from "./zoom-surface.tsx";

const own = [zoomToggle, zoomIn, zoomOut, ...panActions, stepSurround];
const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const useKeys = (): void => {
  const model = useModel();
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener("keydown", (event) => {
      const action = own.find((one) => one.keys.some((written) => isPress(event, chordOf(written), isMac())));
      const by = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey ? undefined : steps[event.key];
      if (event.key === "Escape") window.close();
      else if (by !== undefined) void model.bridge.call("shell.stepLoupe", { by });
      else if (action?.when(model) === true) action.run(model);
      else return;
      event.preventDefault();
    }, { signal: stop.signal });
    return () => stop.abort();
  }, [model]);
};

const useShown = (): PhotoId | undefined => {
  const { bridge, rows } = useModel();
  const [photo, setPhoto] = useState<PhotoId>();
  useEffect(() => bridge.on("loupe.photo", (told) => setPhoto(told.photo ?? undefined)), [bridge]);
  useEffect(() => { if (photo !== undefined) rows.want([photo]); }, [rows, photo]);
  return photo;
};

const Surface = (): ReactElement => {
  const model = useModel();
  const photo = useShown();
  const row = useSyncExternalStore(model.rows.watchAll, () => (photo === undefined ? undefined : model.rows.get(photo)));
  const zoom = useLayout((one) => one.zoom);
  const surround = useLayout((one) => one.surround);
  const theme = useDesk((one) => one.catalogue?.settings.theme);
  useKeys();
  useTheme();
  useEffect(() => { if (theme !== undefined) model.layout.setState({ theme }); }, [model, theme]);
  useEffect(() => { document.title = row === undefined ? words.label : row.name; }, [row]);
  return (
    <main className={styles["alone"]}>
      <h1 className="vh">{row === undefined ? words.label : row.name}</h1>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={`${styles["picture"]} ${styles[surround]}`} role="group" aria-label={words.label} tabIndex={0}>
        {row === undefined ? <p>{words.none}</p> : <ZoomSurface key={row.id} row={row} zoom={zoom} leads onZoom={(next) => model.layout.setState({ zoom: next })} />}
      </div>
    </main>
  );
};

export const LoupeWindow = ({ model }: { readonly model: Model }): ReactElement => <ModelContext value={model}><Surface /></ModelContext>;
