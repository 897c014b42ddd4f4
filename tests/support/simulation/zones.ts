import type { Zone } from '../../../src/domain/time.ts'

/** Where clocks change by an hour, by half an hour, at midnight, in the southern spring, for a month of fasting, or never. */
export const zones: [Zone, ...Zone[]] = [
  'Europe/London',
  'Europe/Madrid',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Nuuk',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Honolulu',
]
