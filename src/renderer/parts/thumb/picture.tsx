// A photo's picture by its address. Where there is none it shows `instead`; after the desk was away it asks again.
import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import { useDesk } from "../../store/model.ts";

export const Picture = ({ url, instead = null }: { readonly url: string; readonly instead?: ReactNode }): ReactElement => {
  const [broken, setBroken] = useState("");
  const here = useDesk((one) => one.connection === "here");
  useEffect(() => { if (here) setBroken(""); }, [here]);
  return broken === url ? <>{instead}</> : <img src={url} alt="" draggable={false} decoding="async" onError={() => setBroken(url)} />;
};
