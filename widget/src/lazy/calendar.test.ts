import { describe, expect, it } from 'vitest';
import { addDays, addMonths, clamp, firstWeekday, monthGrid, parseIso } from './calendar';

describe('calendar', () => {
  it('steps over clock changes, leap days and years', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('keeps the day of the month where there is one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-11-15', 2)).toBe('2027-01-15');
  });

  it('lays out whole weeks', () => {
    const monday = monthGrid('2026-11-23', 1);
    expect(monday[0]?.[0]).toBe('2026-10-26');
    expect(monday).toHaveLength(6);
    expect(monthGrid('2026-02-10', 0)).toHaveLength(4);
    expect(monday.flat()).toHaveLength(42);
  });

  it('keeps within the limits', () => {
    expect(clamp('2026-01-01', '2026-02-01', null)).toBe('2026-02-01');
    expect(clamp('2026-03-01', null, '2026-02-01')).toBe('2026-02-01');
  });

  it('reads days only', () => {
    expect(parseIso('2026-11-23T10:00')).toBe('2026-11-23');
    expect(parseIso('2026-99-01')).toBeNull();
    expect(parseIso('tomorrow')).toBeNull();
  });

  it('knows where the week begins', () => {
    expect([firstWeekday('en-US'), firstWeekday('de'), firstWeekday('ar')]).toEqual([0, 1, 6]);
  });
});
