/** All items of the floor's table lie in it, so that one query finds them. */
export const floorPartition = 'all'
