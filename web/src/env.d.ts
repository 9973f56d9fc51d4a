interface ImportMetaEnv {
  /** True in `npm run dev:mock`: the invented server answers. */
  readonly ROOKERY_MOCK: boolean;
}
