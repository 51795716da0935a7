export const breach = () => import('../cloud/remote')
