using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tidu.Server.Features.Identity;

/// <summary>A person with an account. One person, one account.</summary>
public sealed class User : IdentityUser
{
    /// <summary>The name on screens and in the audit trail.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Last log-in or renewal of the session; null before the first.</summary>
    public DateTimeOffset? LastSeenAt { get; set; }

    /// <summary>When the password was set last; null for one set before this was kept.</summary>
    public DateTimeOffset? PasswordSetAt { get; set; }

    /// <summary>True where the user must set a new password before anything else.</summary>
    public bool MustSetPassword { get; set; }

    /// <summary>When the account was disabled; null while it is enabled.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>True where it was disabled because nobody used it.</summary>
    public bool DisabledUnused { get; set; }

    /// <summary>When it was last opened again; null where it never was.</summary>
    public DateTimeOffset? EnabledAt { get; set; }

    /// <summary>When the account was created; null for one created before this was kept.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The units whose data the user works with.</summary>
    public List<UserUnit> Units { get; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<User>
    {
        public void Configure(EntityTypeBuilder<User> entity)
        {
            entity.Property(user => user.DisplayName).HasMaxLength(100);
            entity.HasMany(user => user.Units).WithOne().HasForeignKey(unit => unit.UserId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
