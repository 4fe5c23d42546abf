package cn.huijian.access;

import cn.huijian.kernel.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets in somebody whom a provider of identities (统一身份认证) vouches for. The account is found, never made; state, addresses of administrators and
 * second factor hold as for a sign-in with a password.
 */
public interface ProviderEntrance {
    /** Where the browser goes next. */
    enum Next {
        /** Signed in: the session cookie is set. */
        ENTERED,
        /** The account has a second factor and the provider did not ask for one: the person types a code. */
        CODE_NEEDED
    }

    /**
     * Enters the account of a person: by issuer and subject if he was here before, else by the claim, which binds the account to him.
     *
     * @param strong whether the provider says that it asked for a second factor
     */
    Outcome<Next> enter(
            ProviderIdentity person, boolean strong, HttpServletRequest request, HttpServletResponse response);
}
