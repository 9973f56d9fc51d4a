import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useGround } from './ground';

interface LazyProps<P extends object> {
  load: () => Promise<ComponentType<P>>;
  props: P;
  /** What stands in when the part cannot be fetched. */
  otherwise: ComponentChildren;
}

/** A part that is fetched when it is first needed. */
export function Lazy<P extends object>({ load, props, otherwise }: LazyProps<P>) {
  const { texts } = useGround().language;
  const [part, setPart] = useState<{ Part: ComponentType<P> | null } | null>(null);
  useEffect(() => {
    let here = true;
    const arrive = (Part: ComponentType<P> | null) => {
      if (here) setPart({ Part });
    };
    load().then(arrive, () => {
      arrive(null);
    });
    return () => {
      here = false;
    };
  }, [load]);
  if (!part) return <p class="none">{texts.loading}</p>;
  const { Part } = part;
  return Part ? <Part {...props} /> : <>{otherwise}</>;
}
