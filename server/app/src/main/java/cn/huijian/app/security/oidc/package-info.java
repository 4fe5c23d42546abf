/** Sign-on by an OpenID Connect provider (统一身份认证), off unless {@code huijian.oidc.issuer} is set. */
@NullMarked
package cn.huijian.app.security.oidc;

import org.jspecify.annotations.NullMarked;
