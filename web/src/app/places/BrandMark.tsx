import type { Brand } from '@/api/models';

/** The partner's logo, else the icon of its pages. */
export function BrandMark({ brand, size = 34 }: { brand: Brand; size?: number }) {
  const { logoUrl, iconUrl } = brand;
  return <img src={logoUrl ?? iconUrl} height={size} alt="" style={{ maxWidth: 160 }} />;
}
