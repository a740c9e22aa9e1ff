using Jinpai.Desk.People;
using Jinpai.Desk.Users;
using Jinpai.Storage.Audit;

namespace Jinpai.Desk.Tests.Users;

/// <summary>Who was let in, who was not, and what was changed of users, stands in the audit log; what was typed does not.</summary>
public sealed class DoorAuditTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_log_tells_of_the_door_and_of_users_on_both_engines(bool isOnServer)
    {
        using var scene = new DoorScene(isOnServer);
        _ = scene.Enter();
        _ = scene.SignIn.Try("may", "hunter2-hunter2", "Firefox");
        _ = scene.SignIn.Try("hunter2-as-a-name", "x", "Firefox");
        var (key, codes) = scene.WithSecondFactor();
        var half = scene.Enter();
        _ = scene.SignIn.TryCode(half, "000000");
        _ = scene.SignIn.TryRecovery(half, codes[0]);
        var other = scene.Add("other", Role.Auditor);
        scene.Users.Disable("other");
        _ = scene.SignIn.Try("other", DoorScene.Password, "Firefox");

        var rows = scene.Desk.Installation.Audit.Rows(AuditFilter.All, 0, 1000).Reverse().ToList();
        Assert.Equal(
            """
            user_added may null -> {"hasMail":false}
            membership_changed ID null -> {"agent":null,"role":"owner","shops":null,"teams":null}
            password_code_made ID null -> {"codes":1}
            password_changed may null -> null
            signed_in may null -> {"with":"password"}
            sign_in_failed may null -> {"with":"password"}
            sign_in_failed  null -> {"with":"password"}
            second_factor_changed may {"isOn":false} -> {"isOn":true}
            recovery_codes_made ID null -> {"codes":10}
            signed_in may null -> {"awaits":"code","with":"password"}
            sign_in_failed may null -> {"with":"code"}
            signed_in may null -> {"with":"recovery"}
            user_added other null -> {"hasMail":false}
            membership_changed ID null -> {"agent":null,"role":"auditor","shops":null,"teams":null}
            password_code_made ID null -> {"codes":1}
            password_changed other null -> null
            membership_changed ID {"agent":null,"role":"auditor","shops":null,"teams":null} -> null
            user_disabled other {"isDisabled":false} -> {"isDisabled":true}
            sign_in_failed other null -> {"with":"password"}
            """.ReplaceLineEndings("\n"),
            string.Join('\n', rows.Select(row => $"{row.Kind} {(row.Kind is "membership_changed" or "password_code_made" or "recovery_codes_made" ? "ID" : row.Subject)} {row.Before ?? "null"} -> {row.After ?? "null"}")));
        Assert.All(rows, row => Assert.DoesNotContain("hunter2", $"{row}", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain(key, $"{row}", StringComparison.Ordinal));
        Assert.Null(scene.Desk.Installation.Audit.FindFault(TestContext.Current.CancellationToken));
        Assert.NotEqual(scene.May.Id, other.Id);
    }

    [Fact]
    public void That_somebody_is_locked_out_is_written_once()
    {
        using var scene = new DoorScene();
        for (var tries = 0; tries < UserDoor.MostFailures + 2; tries++)
        {
            _ = scene.SignIn.Try("may", "wrong", "Firefox");
        }

        var log = scene.Desk.Installation.Audit;
        Assert.Equal("may", Assert.Single(log.Rows(new AuditFilter { Kind = AuditKinds.UserLocked.Code }, 0, 100)).Subject);
        Assert.Equal(UserDoor.MostFailures + 2, log.Count(new AuditFilter { Kind = "sign_in_failed" }));
    }
}
