using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity;

/// <summary>The roles are part of the program, so every database has them.</summary>
internal sealed class RoleRows : IEntityTypeConfiguration<IdentityRole>
{
    public void Configure(EntityTypeBuilder<IdentityRole> entity) =>
        entity.HasData(Roles.All.Select(role => new IdentityRole { Id = role, Name = role, NormalizedName = role.ToUpperInvariant(), ConcurrencyStamp = role }));
}
