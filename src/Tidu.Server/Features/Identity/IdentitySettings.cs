using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity.Accounts;
using Tidu.Server.Features.Identity.Passwords;
using Tidu.Server.Features.Identity.Setup;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>What the slice puts into the container, and its numbers.</summary>
public static class IdentitySettings
{
    /// <summary>How long a changed role, unit or password may go unnoticed by a running session.</summary>
    public static readonly TimeSpan StampChecked = TimeSpan.FromMinutes(1);

    /// <summary>Accounts, password rules, cookie sessions.</summary>
    public static IServiceCollection AddIdentitySlice(this IServiceCollection services, HostSettings host)
    {
        services.AddIdentityCore<User>(Configure)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<TiduDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<UserPrincipalFactory>()
            .AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = host.PasswordIterations);
        services.AddOptions<SecurityStampValidatorOptions>().Configure<TimeProvider>((stamp, clock) =>
        {
            stamp.ValidationInterval = StampChecked;
            stamp.TimeProvider = clock;
        });
        services.AddMemoryCache();
        services.AddSingleton(host.PasswordPolicy);
        services.AddSingleton<SessionStore>().AddSingleton<FailureMemory>().AddSingleton<KnownDevice>();
        services.AddScoped<ReadAccounts>().AddScoped<AccountChange>().AddScoped<AccountSessions>().AddScoped<FirstAccount>();
        services.AddScoped<AccountLock>().AddScoped<DueAccounts>().AddScoped<UnusedAccounts>().AddHostedService<UnusedAccountsRound>();
        services.AddScoped<PasswordCheck>().AddScoped<PasswordSetting>().AddScoped<OneTimeTokens>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme); // never issued, but ending a session whose security stamp changed clears it
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<SessionStore, TimeProvider>(SessionCookie.Configure);
        return services;
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = null!;
        options.Password.RequiredLength = 1;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
