/** The whole instance as one file, taken in one snapshot while people work, and put back into an empty folder. */
@NullMarked
package cn.huijian.app.backup;

import org.jspecify.annotations.NullMarked;
