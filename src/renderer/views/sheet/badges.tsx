// The badges of a cell in their fixed order; when space runs out they go from the left, the problem count last and never.
import type { ReactElement } from "react";
import type { PhotoRow } from "#contract/values.ts";
import { badgeLabel } from "#words/window/labels.ts";
import { count } from "#words/format.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import styles from "./badges.module.css";

export const Badges = ({ row, only }: { readonly row: PhotoRow; readonly only?: "problem" }): ReactElement => (
  <span className={styles["badges"]}>
    {only === "problem" ? null : (
      <>
        {row.locked === true ? <span title={badgeLabel.locked}><Icon glyph="lock" small /></span> : null}
        {row.cameraRating === undefined ? null : <span title={badgeLabel.cameraRating(row.cameraRating)}><Icon glyph="camera" small />{row.cameraRating}</span>}
        {row.device === "phone" ? <span title={badgeLabel.phone}><Icon glyph="phone" small /></span> : null}
        {row.sidecar ? <span className={styles["box"]} title={badgeLabel.xmp}>XMP</span> : null}
        {row.credentials ? <span className={styles["box"]} title={badgeLabel.cr}>CR</span> : null}
        {row.gps ? <span title={badgeLabel.pin}><Icon glyph="pin" small /></span> : null}
        {row.write === "kept" ? <span className={styles["pending"]} title={badgeLabel.pending}><Icon glyph="pending" small /></span> : null}
        {row.write === "failed" ? <span className={styles["failed"]} title={row.writeReason ?? badgeLabel.failed}><Icon glyph="failed" small /></span> : null}
        {row.conflicts.length > 0 ? <span className={styles["warning"]} title={badgeLabel.conflict}><Icon glyph="conflict" small /></span> : null}
      </>
    )}
    {row.warnings > 0 ? <span className={styles["warning"]} title={badgeLabel.warnings(row.warnings)} data-mark=""><Icon glyph="warning" small />{count(row.warnings)}</span> : null}
    {row.problems > 0 ? <span className={styles["problem"]} title={badgeLabel.problems(row.problems)} data-mark=""><Icon glyph="problem" small />{count(row.problems)}</span> : null}
  </span>
);
