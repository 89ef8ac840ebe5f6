// A photo's picture by its address. Where there is none it shows `instead`; after the desk was away it asks again.
import { type ReactElement, type ReactNode, useState } from "react";
import { useDesk } from "../../store/model.ts";

export const Picture = ({ url, instead = null }: { readonly url: string; readonly instead?: ReactNode }): ReactElement => {
  const returns = useDesk((one) => one.returns);
  const attempt = `${url} ${returns}`;
  const [broken, setBroken] = useState("");
  return broken === attempt ? <>{instead}</> : <img src={url} alt="" draggable={false} decoding="async" onError={() => setBroken(attempt)} />;
};
