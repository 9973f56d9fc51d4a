import { parseRecord } from '../protocol/frames';

/** What the browser keeps for one widget. Where storage is denied, memory does until the page is left. */
export class Storage {
  private readonly memory = new Map<string, string>();

  constructor(private readonly prefix: string) {}

  read(name: string): Record<string, unknown> | null {
    return parseRecord(this.text(name) ?? '');
  }

  text(name: string): string | null {
    const key = this.prefix + name;
    try {
      return localStorage.getItem(key) ?? this.memory.get(key) ?? null;
    } catch {
      return this.memory.get(key) ?? null;
    }
  }

  write(name: string, value: unknown): void {
    const key = this.prefix + name;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    try {
      localStorage.setItem(key, text);
      this.memory.delete(key);
    } catch {
      this.memory.set(key, text);
    }
  }

  remove(name: string): void {
    const key = this.prefix + name;
    this.memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // denied: there is nothing to remove
    }
  }

  /** Tells what another tab has written. */
  watch(onChange: (name: string) => void): void {
    addEventListener('storage', (event) => {
      if (event.key?.startsWith(this.prefix)) onChange(event.key.slice(this.prefix.length));
    });
  }

  /** An id of this tab that survives its reloads. */
  tabId(make: () => string): string {
    try {
      const known = sessionStorage.getItem(this.prefix + 'client');
      const id = known ?? make();
      sessionStorage.setItem(this.prefix + 'client', id);
      return id;
    } catch {
      return make();
    }
  }
}
