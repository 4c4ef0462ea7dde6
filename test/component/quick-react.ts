// React for development, checks and strict mode included, without what only its tools read: a third of the time of a test.
import './without-tasks.ts'
import * as React from 'react'

const internals = '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE'
const shared: unknown = Reflect.get(React, internals)
if (typeof shared !== 'object' || shared === null || !('recentlyCreatedOwnerStacks' in shared))
  throw new Error('React counts its stacks elsewhere: see test/component/quick-react.ts')

// Beyond ten thousand in a short time React takes no stack for an element, which is only shown with a warning.
Object.defineProperty(shared, 'recentlyCreatedOwnerStacks', { get: () => Number.MAX_SAFE_INTEGER, set: () => {} })
