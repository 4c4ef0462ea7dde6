// React tells developer tools of each element it makes and of each render where the console can take it: nobody looks here.
Object.assign(console, { createTask: undefined, timeStamp: undefined })
