using Jinpai.Storage.Schema;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jinpai.Storage.Users;

/// <summary>Identity's users in tables that our migrations make. Of what Identity could keep beside them only logins of other providers are kept.</summary>
internal sealed class UserContext(DbContextOptions options) : IdentityUserContext<UserRow>(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Ignore<IdentityUserClaim<string>>();
        builder.Ignore<IdentityUserToken<string>>();
        builder.Ignore<IdentityUserPasskey<string>>();
        builder.Entity<UserRow>(MapUser);
        builder.Entity<IdentityUserLogin<string>>(login =>
        {
            login.ToTable(Tables.UserLogins);
            login.HasKey(row => new { row.LoginProvider, row.ProviderKey });
            login.Property(row => row.LoginProvider).HasColumnName("provider");
            login.Property(row => row.ProviderKey).HasColumnName("provider_key");
            login.Property(row => row.ProviderDisplayName).HasColumnName("provider_name");
            login.Property(row => row.UserId).HasColumnName("user_id");
        });
    }

    private static void MapUser(EntityTypeBuilder<UserRow> user)
    {
        user.ToTable(Tables.Users);
        user.HasKey(row => row.Id);
        user.Ignore(row => row.EmailConfirmed).Ignore(row => row.PhoneNumber).Ignore(row => row.PhoneNumberConfirmed).Ignore(row => row.TwoFactorEnabled).Ignore(row => row.LockoutEnabled);
        user.Property(row => row.Id).HasColumnName("id");
        user.Property(row => row.UserName).HasColumnName("name");
        user.Property(row => row.NormalizedUserName).HasColumnName("normalized_name");
        user.Property(row => row.Email).HasColumnName("mail");
        user.Property(row => row.NormalizedEmail).HasColumnName("normalized_mail");
        user.Property(row => row.PasswordHash).HasColumnName("password_hash");
        user.Property(row => row.SecurityStamp).HasColumnName("stamp");
        user.Property(row => row.ConcurrencyStamp).HasColumnName("concurrency_stamp").IsConcurrencyToken();
        user.Property(row => row.CodeKey).HasColumnName("code_key");
        user.Property(row => row.CodeStep).HasColumnName("code_step");
        user.Property(row => row.AccessFailedCount).HasColumnName("failures").HasConversion<long>();
        user.Property(row => row.LockoutEnd).HasColumnName("locked_until").HasConversion(time => time!.Value.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
        user.Property(row => row.IsDisabled).HasColumnName("is_disabled").HasConversion<long>();
        user.Property(row => row.Language).HasColumnName("language");
        user.Property(row => row.Theme).HasColumnName("theme");
        user.Property(row => row.MadeAt).HasColumnName("made_at");
    }
}
