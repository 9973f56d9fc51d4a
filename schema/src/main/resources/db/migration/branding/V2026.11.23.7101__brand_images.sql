-- The pictures of a partner's brand: its logo, and the icon of its pages.
create table branding.image (
  partner_id uuid not null,
  kind text not null check (kind in ('logo', 'icon')),
  digest text not null check (char_length(digest) between 1 and 64),
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  bytes bytea not null check (octet_length(bytes) <= 2097152),
  primary key (partner_id, kind)
);
call platform.protect_partner('branding.image');
grant select, insert, update, delete on branding.image to rookery_app;

alter table branding.brand drop column logo_url;
