import { useForm, type UseFormInput, type UseFormReturnType } from '@mantine/form';
import { useState, type SubmitEvent } from 'react';
import { refusalOf } from './refusal';

interface ServerForm<V extends object> {
  form: UseFormReturnType<V>;
  busy: boolean;
  /** A refusal that no field of this form explains. */
  problem: unknown;
  onSubmit: (event?: SubmitEvent<HTMLFormElement>) => void;
}

interface ServerFormOptions<V extends object> extends UseFormInput<V> {
  /** Throws when the server refuses. */
  send: (values: V) => Promise<void>;
  /** Where the server's field names differ from the form's. */
  serverNames?: Partial<Record<string, keyof V & string>>;
}

/**
 * A form whose server errors land on their fields by name. Fields are checked on blur, then on each
 * change once wrong; sending focuses the first wrong field.
 */
export function useServerForm<V extends object>({
  send,
  serverNames = {},
  ...options
}: ServerFormOptions<V>): ServerForm<V> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm<V>({ mode: 'controlled', validateInputOnBlur: true, ...options });

  const focusFirst = (errors: object) => {
    const [first] = Object.keys(errors);
    if (first) window.requestAnimationFrame(() => form.getInputNode(first)?.focus());
  };

  async function submit(values: V) {
    setBusy(true);
    setProblem(null);
    try {
      await send(values);
    } catch (error) {
      const errors = fieldErrors(error, values, serverNames);
      form.setErrors(errors);
      focusFirst(errors);
      setProblem(Object.keys(errors).length > 0 ? null : error);
    } finally {
      setBusy(false);
    }
  }

  return {
    form,
    busy,
    problem,
    onSubmit: form.onSubmit((values) => void submit(values), focusFirst),
  };
}

function fieldErrors(error: unknown, values: object, names: Partial<Record<string, string>>) {
  const errors: Record<string, string> = {};
  for (const { field, message } of refusalOf(error).fields) {
    const name = names[field] ?? field;
    if (name in values) errors[name] = message;
  }
  return errors;
}
