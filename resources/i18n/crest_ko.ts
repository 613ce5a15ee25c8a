<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>About Crest</source>
        <translation>Crest 정보</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Open settings…</source>
        <translation>설정 열기(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Save settings as…</source>
        <translation>다른 이름으로 설정 저장(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Choose &amp;text file…</source>
        <translation>텍스트 파일 선택(&amp;T)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Choose text fo&amp;lder…</source>
        <translation>텍스트 폴더 선택(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Save &amp;plots as PNG or SVG…</source>
        <translation>그래프를 PNG 또는 SVG로 저장(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Copy plots</source>
        <translation>그래프 복사(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Open &amp;log…</source>
        <translation>로그 열기(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Open the log of another trainer: CSV, JSON Lines or TensorBoard event files (Ctrl+Shift+O)</source>
        <translation>다른 트레이너의 로그를 엽니다. CSV, JSON Lines, TensorBoard 이벤트 파일을 읽습니다 (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Load sc&amp;hedule…</source>
        <translation>스케줄 불러오기(&amp;H)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Load a learning-rate schedule as points, from a CSV file with the columns step and lr</source>
        <translation>step 열과 lr 열이 있는 CSV 파일에서 학습률 스케줄을 점으로 불러옵니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Open runs &amp;folder</source>
        <translation>실행 폴더 열기(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;New run</source>
        <translation>새 실행(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Clear the plots and show only the planned schedule (Ctrl+N)</source>
        <translation>그래프를 비우고 계획한 스케줄만 표시합니다 (Ctrl+N)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Start</source>
        <translation>시작(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Resu&amp;me</source>
        <translation>재개(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Single s&amp;tep</source>
        <translation>한 스텝(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>St&amp;op</source>
        <translation>중지(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Detach</source>
        <translation>분리(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>S&amp;ample now</source>
        <translation>지금 샘플 생성(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Sa&amp;ve now</source>
        <translation>지금 저장(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Resume from checkpoint…</source>
        <translation>체크포인트에서 재개(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Go &amp;back to the last good step</source>
        <translation>마지막 정상 스텝으로 되돌리기(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Pause when the run &amp;diverges</source>
        <translation>발산하면 일시 정지(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Pause automatically when the smoothed loss stays 5% above its minimum</source>
        <translation>평활 손실이 최솟값보다 5% 높은 상태로 머물면 자동으로 일시 정지합니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>System</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>High contrast, light</source>
        <translation>고대비, 밝게</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>High contrast, dark</source>
        <translation>고대비, 어둡게</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Log y</source>
        <translation>로그 y</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Logarithmic y axis for loss and gradient norm (Ctrl+L)</source>
        <translation>손실과 그래디언트 노름의 y축을 로그 눈금으로 표시합니다 (Ctrl+L)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>F&amp;ull range</source>
        <translation>전체 범위(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Include outliers and much longer runs in the axis ranges (Ctrl+Shift+L)</source>
        <translation>축 범위에 이상값과 훨씬 긴 실행까지 포함합니다 (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Keep the newest step in view (Ctrl+E)</source>
        <translation>최신 스텝이 항상 보이게 합니다 (Ctrl+E)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Loss fo&amp;recast</source>
        <translation>손실 예측(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Forecast the loss for the rest of the schedule, also while you drag it. Needs enough steps to learn from (Ctrl+Shift+F)</source>
        <translation>남은 스케줄의 손실을 예측합니다. 스케줄을 드래그하는 동안에도 바로 반영됩니다. 예측하려면 스텝이 충분히 쌓여야 합니다 (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>L&amp;earn from an earlier run</source>
        <translation>이전 실행을 예측에 사용(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Base the forecast on the most similar finished run: same model, text, tokenizer and batch size, peak learning rate within 25%</source>
        <translation>완료된 실행 중 가장 비슷한 것을 예측의 바탕으로 삼습니다. 모델, 텍스트, 토크나이저, 배치 크기가 같고 피크 학습률의 차이가 25% 이내인 실행입니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Pin this curve</source>
        <translation>이 곡선 고정(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Pin the current schedule as a reference to compare with (Ctrl+P)</source>
        <translation>현재 스케줄을 비교 기준으로 고정합니다 (Ctrl+P)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Train &amp;both schedules</source>
        <translation>두 스케줄 모두 학습(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Train the pinned and the current schedule one after the other, with the same seed and batches, and compare them (Ctrl+Shift+B)</source>
        <translation>고정한 스케줄과 현재 스케줄을 같은 시드와 배치로 차례로 학습하고 비교합니다 (Ctrl+Shift+B)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>LR &amp;range test</source>
        <translation>LR 범위 테스트(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Train a copy of the run for 100 steps while the learning rate rises from 1e-7 to 10, to find a good peak. Your run and settings stay unchanged (Ctrl+Shift+R)</source>
        <translation>학습률을 1e-7에서 10까지 올리며 실행의 복사본을 100스텝 학습해 알맞은 피크를 찾습니다. 실행과 설정은 바뀌지 않습니다 (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Reset zoom</source>
        <translation>확대 초기화(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Show &amp;settings</source>
        <translation>설정 표시(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Show s&amp;amples and log</source>
        <translation>샘플과 로그 표시(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;About Crest</source>
        <translation>Crest 정보(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Add to &amp;queue</source>
        <translation>대기열에 추가(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Add a run with these settings to the queue. It trains in its own process</source>
        <translation>이 설정의 실행을 대기열에 추가합니다. 별도의 프로세스에서 학습합니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Queue se&amp;veral runs…</source>
        <translation>여러 실행을 대기열에 추가(&amp;V)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Add one run for each of several values of a setting, for example four peak rates overnight</source>
        <translation>한 설정의 여러 값마다 실행을 하나씩 추가합니다. 예를 들어 피크 학습률 네 가지를 밤새 학습할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>S&amp;weep…</source>
        <translation>스윕(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Train every combination of values and seeds, and plot which setting is best</source>
        <translation>값과 시드의 모든 조합을 학습하고 어느 설정이 가장 좋은지 그래프로 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Command palette…</source>
        <translation>명령 팔레트(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Find any command, setting, page, help or run by its name (Ctrl+K)</source>
        <translation>명령, 설정, 페이지, 도움말, 실행을 이름으로 찾습니다 (Ctrl+K)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Help pages</source>
        <translation>도움말 페이지(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>What each part of the training does, beside the window (Shift+F1)</source>
        <translation>학습의 각 부분이 하는 일을 창 옆에 보여 줍니다 (Shift+F1)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>&amp;Keyboard shortcuts and gestures</source>
        <translation>단축키와 동작(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>The list of keys; in a field or a plot, the page about it (F1)</source>
        <translation>단축키 목록을 보여 줍니다. 필드나 그래프에서는 그에 대한 페이지를 엽니다 (F1)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Take the &amp;tour</source>
        <translation>둘러보기 시작(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../gui/window/actions.py"/>
        <source>Five steps with the real controls</source>
        <translation>실제 컨트롤로 다섯 단계를 따라가 봅니다</translation>
    </message>
</context>
<context>
    <name>ActiveRunHistory</name>
    <message>
        <location filename="../../gui/runs/stored/active_history.py"/>
        <source>This continuation is not exact because of {0}.</source>
        <translation>다음 이유로 재개한 학습이 원래와 정확히 같지는 않습니다: {0}.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/active_history.py"/>
        <source>The run went back to before step {0} and is paused.</source>
        <translation>실행을 스텝 {0} 직전으로 되돌리고 일시 정지했습니다.</translation>
    </message>
</context>
<context>
    <name>AlarmBinding</name>
    <message>
        <location filename="../../gui/window/alarm_binding.py"/>
        <source>The loss spiked at step {0}.</source>
        <translation>스텝 {0}에서 손실이 급등했습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/alarm_binding.py"/>
        <source>The run is diverging: at step {0} the smoothed loss had been 5% above its minimum for 100 steps.</source>
        <translation>실행이 발산하고 있습니다. 스텝 {0}에서 평활 손실이 100스텝 동안 최솟값보다 5% 높았습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/alarm_binding.py"/>
        <source>Overfitting: at step {0} training and validation loss had separated. The model memorises its text.</source>
        <translation>과적합: 스텝 {0}에서 훈련 손실과 검증 손실이 벌어졌습니다. 모델이 텍스트를 암기하고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/alarm_binding.py"/>
        <source>At step {0} training and validation loss had separated. No text was read twice: the validation text differs from the training text.</source>
        <translation>스텝 {0}에서 훈련 손실과 검증 손실이 벌어져 있었습니다. 두 번 읽은 텍스트가 없으므로 검증 텍스트가 훈련 텍스트와 다른 것입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/alarm_binding.py"/>
        <source>Decay now</source>
        <translation>지금 감쇠</translation>
    </message>
    <message>
        <location filename="../../gui/window/alarm_binding.py"/>
        <source>The learning rate is at its end already. Stop the run, or go back to an earlier checkpoint (Run &gt; Checkpoints).</source>
        <translation>학습률이 이미 끝값에 있습니다. 실행을 중지하거나 이전 체크포인트로 되돌리십시오(실행 &gt; 체크포인트).</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <location filename="../../gui/help/tour/callout.py"/>
        <source>Tell me more</source>
        <translation>더 알아보기</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/callout.py"/>
        <source>Skip this step</source>
        <translation>이 단계 건너뛰기</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/callout.py"/>
        <source>End the tour</source>
        <translation>둘러보기 끝내기</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/callout.py"/>
        <source>End the tour (Esc)</source>
        <translation>둘러보기 끝내기 (Esc)</translation>
    </message>
</context>
<context>
    <name>CheckpointMenu</name>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Check&amp;points</source>
        <translation>체크포인트(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>No checkpoints yet</source>
        <translation>아직 체크포인트 없음</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>  (after the run has ended)</source>
        <translation>  (실행이 끝난 뒤)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Branch from here with another schedule…</source>
        <translation>여기서 다른 스케줄로 분기…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>What if…  (try a few steps)</source>
        <translation>가정 실험…  (몇 스텝 시험)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Go back to here</source>
        <translation>여기로 되돌리기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Sample from here</source>
        <translation>여기서 샘플 생성</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Unpin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Pin (never delete automatically)</source>
        <translation>고정(자동으로 삭제하지 않음)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Compare with…</source>
        <translation>다음과 비교…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_menu.py"/>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
</context>
<context>
    <name>CheckpointSampler</name>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_sampler.py"/>
        <source>Another checkpoint is being sampled. Wait until it is done.</source>
        <translation>다른 체크포인트에서 샘플을 생성하는 중입니다. 끝날 때까지 기다리십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_sampler.py"/>
        <source>the process gave no reason; see the log</source>
        <translation>프로세스가 이유를 남기지 않았습니다. 로그를 확인하십시오</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_sampler.py"/>
        <source>Could not sample the checkpoint</source>
        <translation>체크포인트에서 샘플을 생성하지 못했습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/checkpoint_sampler.py"/>
        <source>Could not sample: {0}</source>
        <translation>샘플을 생성하지 못했습니다: {0}</translation>
    </message>
</context>
<context>
    <name>CloseGuard</name>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Close Crest</source>
        <translation>Crest 닫기</translation>
    </message>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Training is running</source>
        <translation>학습이 진행 중입니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Keep running</source>
        <translation>계속 실행</translation>
    </message>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Keep running: Crest is minimised and training continues. Open the window again to see it.</source>
        <translation>계속 실행: Crest를 최소화하고 학습을 계속합니다. 창을 다시 열면 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Stop and close</source>
        <translation>중지하고 닫기</translation>
    </message>
    <message>
        <location filename="../../gui/window/close_guard.py"/>
        <source>Stop and close: the current step is discarded. Weights, curves and samples so far are saved in the run folder.</source>
        <translation>중지하고 닫기: 현재 스텝은 버립니다. 지금까지의 가중치, 곡선, 샘플은 실행 폴더에 저장됩니다.</translation>
    </message>
</context>
<context>
    <name>ColumnForm</name>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>What the step column counts</source>
        <translation>스텝 열이 나타내는 것</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Unit of the losses</source>
        <translation>손실의 단위</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Tokens per update: batch size × context length × accumulation</source>
        <translation>업데이트당 토큰: 배치 크기 × 컨텍스트 길이 × 누적</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>as in the log</source>
        <translation>로그대로</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Total steps of the run, if it is still training and the log does not say. The last learning rate is held until then; you can drag it</source>
        <translation>실행의 총 스텝 수입니다. 아직 학습 중이고 로그에 없을 때 입력합니다. 그때까지 마지막 학습률을 유지하며, 드래그하여 바꿀 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>to the end</source>
        <translation>끝까지</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Read only the first steps and treat the rest as planned: to try another schedule there, and to see what the forecast would have been</source>
        <translation>앞쪽 스텝만 읽고 나머지는 계획으로 다룹니다. 나머지에 다른 스케줄을 시험하거나 예측이 어땠을지 볼 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Tokens per update</source>
        <translation>업데이트당 토큰</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Total steps</source>
        <translation>총 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Read steps</source>
        <translation>읽을 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>– none –</source>
        <translation>– 없음 –</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>row number</source>
        <translation>행 번호</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../gui/command_palette/view.py"/>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <location filename="../../gui/command_palette/view.py"/>
        <source>Command, setting or run</source>
        <translation>명령, 설정 또는 실행</translation>
    </message>
    <message>
        <location filename="../../gui/command_palette/view.py"/>
        <source>A command, a page, a run, or a setting and its value: peak 1e-3</source>
        <translation>명령, 페이지, 실행, 또는 설정과 그 값: peak 1e-3</translation>
    </message>
    <message>
        <location filename="../../gui/command_palette/view.py"/>
        <source>What fits</source>
        <translation>찾은 항목</translation>
    </message>
    <message>
        <location filename="../../gui/command_palette/view.py"/>
        <source>Nothing fits. Fewer letters find more.</source>
        <translation>찾는 항목이 없습니다. 글자를 줄이면 더 많이 찾을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/command_palette/view.py"/>
        <source>Up and Down choose, Enter does it, Esc closes</source>
        <translation>위아래 화살표로 고르고, Enter로 실행하고, Esc로 닫습니다</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>‹ Runs</source>
        <translation>‹ 실행 목록</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Back to the run list</source>
        <translation>실행 목록으로 돌아갑니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Whole run</source>
        <translation>전체 실행</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Show all steps (0)</source>
        <translation>모든 스텝을 표시합니다 (0)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Tail</source>
        <translation>끝부분</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Show the last quarter; each plot scales its y axis to what is visible (T)</source>
        <translation>마지막 4분의 1을 표시합니다. 각 그래프의 y축은 보이는 범위에 맞춥니다 (T)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Horizontal axis of the plots</source>
        <translation>그래프의 가로축</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Unit of the horizontal axis</source>
        <translation>가로축의 단위</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>x: step</source>
        <translation>x: 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>x: tokens</source>
        <translation>x: 토큰</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>x: time</source>
        <translation>x: 시간</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Plots</source>
        <translation>그래프</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Choose which plots are shown</source>
        <translation>표시할 그래프를 고릅니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Add run…</source>
        <translation>실행 추가…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Add another stored run to the comparison</source>
        <translation>저장된 다른 실행을 비교에 추가합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Save this comparison under a name, or open a saved one</source>
        <translation>이 비교를 이름을 붙여 저장하거나 저장한 비교를 엽니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Save as a picture, a table or a report</source>
        <translation>그림, 표 또는 보고서로 저장합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Picture (PNG, SVG)…</source>
        <translation>그림(PNG, SVG)…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Metrics of all runs (CSV)…</source>
        <translation>모든 실행의 지표(CSV)…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Report (HTML)…</source>
        <translation>보고서(HTML)…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Compare 1 run</source>
        <translation>실행 1개 비교</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Compare {0} runs</source>
        <translation>실행 {0}개 비교</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>all: {0}</source>
        <translation>공통: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>2 more seeds</source>
        <translation>시드 2개 더</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Choose from the run list…</source>
        <translation>실행 목록에서 선택…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Save this comparison…</source>
        <translation>이 비교 저장…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/bar.py"/>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>CompareBinding</name>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>Save the plots</source>
        <translation>그래프 저장</translation>
    </message>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>PNG image (*.png)</source>
        <translation>PNG 이미지 (*.png)</translation>
    </message>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>Save the numbers</source>
        <translation>수치 저장</translation>
    </message>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>CSV table (*.csv)</source>
        <translation>CSV 표 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>Saved to {0}</source>
        <translation>{0}에 저장했습니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/compare_binding.py"/>
        <source>Could not save to {0}: {1}</source>
        <translation>{0}에 저장하지 못했습니다: {1}</translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Reading {0} runs …</source>
        <translation>실행 {0}개를 읽는 중…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Nothing to compare yet</source>
        <translation>아직 비교할 것이 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Select two or more runs in the list, then press Compare. You see their curves, which settings differ, and whether the difference is clear.</source>
        <translation>목록에서 실행을 두 개 이상 선택하고 비교를 누르십시오. 곡선, 서로 다른 설정, 차이가 뚜렷한지를 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Save this comparison</source>
        <translation>이 비교 저장</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Comparison saved as “{0}”.</source>
        <translation>비교를 “{0}”(으)로 저장했습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Comparison “{0}” deleted. Its runs are unchanged.</source>
        <translation>비교 “{0}”을(를) 삭제했습니다. 실행은 그대로 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/controller.py"/>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <location filename="../../gui/runs/compare/page.py"/>
        <source>What differs</source>
        <translation>차이점</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/page.py"/>
        <source>Edge of the plots</source>
        <translation>그래프의 경계</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/page.py"/>
        <source>Choose runs</source>
        <translation>실행 선택</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/page.py"/>
        <source>Open the run list: select several runs, then press Compare</source>
        <translation>실행 목록을 엽니다. 실행을 여러 개 선택하고 비교를 누르십시오</translation>
    </message>
</context>
<context>
    <name>ComparedPlotChoice</name>
    <message>
        <location filename="../../gui/runs/compare/plot_choice.py"/>
        <source>Not recorded in any compared run</source>
        <translation>비교하는 실행 가운데 이 값을 기록한 것이 없습니다</translation>
    </message>
</context>
<context>
    <name>ComparedStack</name>
    <message>
        <location filename="../../gui/plots/compared/stack.py"/>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/stack.py"/>
        <source>Loss on held-out text</source>
        <translation>학습에 쓰지 않은 텍스트의 손실</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/stack.py"/>
        <source>train</source>
        <translation>훈련</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/stack.py"/>
        <source>Smoothed loss of the training batches</source>
        <translation>훈련 배치의 평활 손실</translation>
    </message>
</context>
<context>
    <name>ContinueDialog</name>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>step 0 (no checkpoint yet)</source>
        <translation>스텝 0 (아직 체크포인트 없음)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Number of steps</source>
        <translation>스텝 수</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Use the settings changed in the form</source>
        <translation>양식에서 바꾼 설정 사용</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Checkpoint to continue from; newest first</source>
        <translation>이어서 학습할 체크포인트(최신순)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Name of the new run</source>
        <translation>새 실행의 이름</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Schedule after the checkpoint</source>
        <translation>체크포인트 이후의 스케줄</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Steps of the trial; afterwards you keep or discard it</source>
        <translation>시험할 스텝 수. 끝나면 보관하거나 버립니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Continue with the settings of the form, where they can be changed</source>
        <translation>바꿀 수 있는 설정은 양식의 값으로 이어서 학습합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Start (Return)</source>
        <translation>시작 (Return)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source> steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Checkpoint</source>
        <translation>체크포인트</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Schedule from here</source>
        <translation>여기부터의 스케줄</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Try for</source>
        <translation>시험 길이</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Change nothing and close (Esc)</source>
        <translation>아무것도 바꾸지 않고 닫기 (Esc)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Not used, because they are fixed from the first step: {0}</source>
        <translation>첫 스텝부터 고정되어 사용하지 않음: {0}</translation>
    </message>
</context>
<context>
    <name>Copyable</name>
    <message>
        <location filename="../../gui/widgets/copyable.py"/>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/copyable.py"/>
        <source>Copy {value}</source>
        <translation>{value} 복사</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Reading the text…</source>
        <translation>텍스트를 읽는 중…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>characters</source>
        <translation>문자</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>distinct</source>
        <translation>고유 토큰</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>train {0}</source>
        <translation>훈련 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>val {0}</source>
        <translation>검증 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>batches/epoch</source>
        <translation>배치/에포크</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>{title} is not included with Crest. It is downloaded once and kept. Without an internet connection, choose a file instead.</source>
        <translation>{title}은(는) Crest에 들어 있지 않습니다. 한 번 내려받아 보관합니다. 인터넷에 연결되어 있지 않으면 대신 파일을 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Download {size}</source>
        <translation>다운로드 {size}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Read the column {name}</source>
        <translation>{name} 열 읽기</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Read it as {encoding}</source>
        <translation>{encoding}(으)로 읽기</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>1 document</source>
        <translation>문서 1개</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>{n} documents</source>
        <translation>문서 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>column {name}</source>
        <translation>{name} 열</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>an empty line</source>
        <translation>빈 줄</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>a line break</source>
        <translation>줄바꿈</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>separated by {separator}</source>
        <translation>구분: {separator}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Cancelled. The number of steps is unknown.</source>
        <translation>취소했습니다. 스텝 수를 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Read the text</source>
        <translation>텍스트 읽기</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_card.py"/>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
</context>
<context>
    <name>DataPreview</name>
    <message>
        <location filename="../../gui/settings/data_preview.py"/>
        <source>not enough memory</source>
        <translation>메모리가 부족합니다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/data_preview.py"/>
        <source>This text cannot be used: {0}</source>
        <translation>이 텍스트는 사용할 수 없습니다: {0}</translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>What differs</source>
        <translation>차이점</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Baseline</source>
        <translation>기준</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Use as baseline</source>
        <translation>기준 실행으로 사용</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Show curve</source>
        <translation>곡선 표시</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Hide curve</source>
        <translation>곡선 숨기기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Open run</source>
        <translation>실행 열기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Remove from comparison	Del</source>
        <translation>비교에서 제거	Del</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <location filename="../../gui/run/throughput.py"/>
        <source>{0}s</source>
        <translation>{0}초</translation>
    </message>
    <message>
        <location filename="../../gui/run/throughput.py"/>
        <source>{0}m {1}s</source>
        <translation>{0}분 {1}초</translation>
    </message>
    <message>
        <location filename="../../gui/run/throughput.py"/>
        <source>{0}h {1}m</source>
        <translation>{0}시간 {1}분</translation>
    </message>
    <message>
        <location filename="../../gui/run/throughput.py"/>
        <source>{0}d {1}h</source>
        <translation>{0}일 {1}시간</translation>
    </message>
</context>
<context>
    <name>EditBinding</name>
    <message>
        <location filename="../../gui/window/edit_binding.py"/>
        <source>The run ended before the staged edit was applied.</source>
        <translation>적용 대기 중인 편집이 적용되기 전에 실행이 끝났습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/edit_binding.py"/>
        <source>The run ended before the staged edit was applied: {0}.</source>
        <translation>적용 대기 중인 편집이 적용되기 전에 실행이 끝났습니다: {0}.</translation>
    </message>
    <message>
        <location filename="../../gui/window/edit_binding.py"/>
        <source>To try it, branch from a checkpoint.</source>
        <translation>시험해 보려면 체크포인트에서 분기하십시오.</translation>
    </message>
</context>
<context>
    <name>EditCard</name>
    <message>
        <location filename="../../gui/panels/edit_card.py"/>
        <source>step {0}</source>
        <translation>스텝 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edit_card.py"/>
        <source>before: {0}</source>
        <translation>이전: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edit_card.py"/>
        <source>now: {0}</source>
        <translation>현재: {0}</translation>
    </message>
</context>
<context>
    <name>EditList</name>
    <message>
        <location filename="../../gui/models/edit_list.py"/>
        <source>step {0}: {1}, from {2} to {3}</source>
        <translation>스텝 {0}: {1}, {2}에서 {3}(으)로</translation>
    </message>
</context>
<context>
    <name>EditsPanel</name>
    <message>
        <location filename="../../gui/panels/edits.py"/>
        <source>Edits of this run, newest first</source>
        <translation>이 실행의 편집(최신순)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edits.py"/>
        <source>During training, drag a ring on the dashed curve. The change is staged: nothing happens until you press Apply. Decay now, Hold, Halve and Extend stage a change with one click.</source>
        <translation>학습 중에 파선 곡선의 고리를 드래그하십시오. 변경은 적용 대기 상태가 되며, 적용을 누르기 전에는 아무것도 바뀌지 않습니다. 지금 감쇠, 유지, 절반으로, 연장 버튼은 클릭 한 번으로 변경을 준비합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edits.py"/>
        <source>Applied edits appear here with their step, and as diamonds in all plots. An applied edit cannot be undone; edit the rest of the schedule again instead.</source>
        <translation>적용한 편집은 스텝과 함께 여기에 나타나고, 모든 그래프에 마름모로 표시됩니다. 적용한 편집은 취소할 수 없습니다. 그 대신 남은 스케줄을 다시 편집하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edits.py"/>
        <source>Edit the schedule during training</source>
        <translation>학습 중에 스케줄 편집</translation>
    </message>
    <message>
        <location filename="../../gui/panels/edits.py"/>
        <source>No edits in this run</source>
        <translation>이 실행에는 편집이 없습니다</translation>
    </message>
</context>
<context>
    <name>Experiments</name>
    <message>
        <location filename="../../gui/experiments/card.py"/>
        <source>settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/card.py"/>
        <source>Load the settings of one of its runs into the form</source>
        <translation>실험의 실행 중 하나의 설정을 양식에 불러옵니다</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/card.py"/>
        <source>start here</source>
        <translation>여기서 시작</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/card.py"/>
        <source>Use the settings of {0}</source>
        <translation>{0}의 설정 사용</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>Another experiment is running: wait for it, or cancel it</source>
        <translation>다른 실험이 진행 중입니다. 끝나기를 기다리거나 취소하십시오</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>Training is running: stop it, or wait until it is done</source>
        <translation>학습이 진행 중입니다. 중지하거나 끝나기를 기다리십시오</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>done · {0}</source>
        <translation>완료 · {0}</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>training, run {0} of {1}</source>
        <translation>학습 중, 실행 {0}/{1}</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>training {0} of {1}</source>
        <translation>{1}개 중 {0} 학습 중</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>took {0}</source>
        <translation>걸린 시간 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>Could not show {0}: {1}</source>
        <translation>{0}을(를) 표시하지 못했습니다: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/controller.py"/>
        <source>Could not save that it was run: {0}</source>
        <translation>실험을 실행했다는 기록을 저장하지 못했습니다: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/curves.py"/>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/curves.py"/>
        <source>The learning rate of each run appears here.</source>
        <translation>각 실행의 학습률이 여기에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/curves.py"/>
        <source>Validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/curves.py"/>
        <source>The loss of each run on held-out text appears here, at each evaluation.</source>
        <translation>학습에 쓰지 않은 텍스트에 대한 각 실행의 손실이 평가할 때마다 여기에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/curves.py"/>
        <source>thin: training loss, smoothed</source>
        <translation>가는 선: 평활한 훈련 손실</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/curves.py"/>
        <source>Gradient norm</source>
        <translation>그래디언트 노름</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/curves.py"/>
        <source>The gradient norm of each run appears here.</source>
        <translation>각 실행의 그래디언트 노름이 여기에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/curves.py"/>
        <source>horizontal line: clip threshold</source>
        <translation>가로선: 클리핑 임곗값</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/curves.py"/>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/offer.py"/>
        <source>New here?</source>
        <translation>처음이십니까?</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/offer.py"/>
        <source>Five small experiments show what warmup, peak, decay and clipping do.</source>
        <translation>작은 실험 다섯 개로 워밍업, 피크, 감쇠, 클리핑이 하는 일을 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/offer.py"/>
        <source>Open Experiments</source>
        <translation>실험 열기</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/offer.py"/>
        <source>Two or three small runs each, on the same batches (Ctrl+2)</source>
        <translation>실험마다 같은 배치로 작은 실행을 두세 개 학습합니다 (Ctrl+2)</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/offer.py"/>
        <source>Show this at startup</source>
        <translation>시작할 때 표시</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>no sample yet</source>
        <translation>아직 샘플 없음</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Stop the current run; what was trained is saved in Runs</source>
        <translation>현재 실행을 중지합니다. 학습한 것은 실행 목록에 저장됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Progress of the experiment</source>
        <translation>실험 진행률</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>What to look at</source>
        <translation>살펴볼 점</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Open in Compare</source>
        <translation>비교에서 열기</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Show its runs on the Compare page</source>
        <translation>실험의 실행을 비교 페이지에 표시합니다</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Use settings</source>
        <translation>설정 사용</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>First {0} steps</source>
        <translation>처음 {0}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Run again</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>Train its runs again on the same batches</source>
        <translation>같은 배치로 실행을 다시 학습합니다</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>What this shows</source>
        <translation>이 실험이 보여 주는 것</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/opened.py"/>
        <source>All experiments are done.</source>
        <translation>모든 실험을 마쳤습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/page.py"/>
        <source>Experiments</source>
        <translation>실험</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/page.py"/>
        <source>Each experiment trains two or three small models on the same batches and draws their curves in one plot, with an explanation below it. All are small enough for a CPU.</source>
        <translation>실험마다 같은 배치로 작은 모델 두세 개를 학습하고 곡선을 한 그래프에 그린 뒤 아래에 설명을 붙입니다. 모두 CPU로 할 수 있을 만큼 작습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/page.py"/>
        <source>Experiments do not change your settings. Their runs are saved in Runs.</source>
        <translation>실험은 설정을 바꾸지 않습니다. 실험의 실행은 실행 목록에 저장됩니다.</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/page.py"/>
        <source>Offer experiments at startup</source>
        <translation>시작할 때 실험 권하기</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/page.py"/>
        <source>Shows a card beside the plots that leads here, until something has been trained</source>
        <translation>처음 학습할 때까지 그래프 옆에 이 페이지로 오는 카드를 표시합니다</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/rail.py"/>
        <source>‹ All experiments</source>
        <translation>‹ 모든 실험</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/rail.py"/>
        <source>Show all experiments</source>
        <translation>모든 실험을 표시합니다</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>gradient norm</source>
        <translation>그래디언트 노름</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>learning rate, log scale</source>
        <translation>학습률, 로그 눈금</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Train its runs one after the other; pause and stop work as usual</source>
        <translation>실험의 실행을 차례로 학습합니다. 일시 정지와 중지는 평소와 같습니다</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>threshold</source>
        <translation>임곗값</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>What its runs showed</source>
        <translation>실험의 결과를 봅니다</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Keep as A</source>
        <translation>A로 보관</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Change B</source>
        <translation>B 변경</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Train both</source>
        <translation>둘 다 학습</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Pin the current plan, then change it in the form</source>
        <translation>현재 계획을 고정한 뒤 양식에서 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Go to the form and the handles; your changes there are B</source>
        <translation>양식과 핸들로 이동합니다. 거기서 바꾼 것이 B가 됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Train the pinned plan and the current one, then compare them</source>
        <translation>고정한 계획과 현재 계획을 학습한 뒤 비교합니다</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Your own experiment</source>
        <translation>나만의 실험</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>Keep your schedule as A, change one thing for B, train both.</source>
        <translation>스케줄을 A로 보관하고, 한 가지를 바꿔 B로 만든 다음, 둘 다 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>With one change, the difference has one cause.</source>
        <translation>한 가지만 바꾸면 차이의 원인도 하나입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>A as it is now</source>
        <translation>A 현재 그대로</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>B your change</source>
        <translation>B 바꾼 것</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/states.py"/>
        <source>2 runs · as long as yours</source>
        <translation>실행 2개 · 길이는 현재 설정대로</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/words.py"/>
        <source>{0} s</source>
        <translation>{0}초</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/words.py"/>
        <source>{0} min</source>
        <translation>{0}분</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/words.py"/>
        <source>{0} min {1} s</source>
        <translation>{0}분 {1}초</translation>
    </message>
    <message>
        <location filename="../../gui/experiments/words.py"/>
        <source>{0} runs · about {1}</source>
        <translation>실행 {0}개 · 약 {1}</translation>
    </message>
</context>
<context>
    <name>FieldHelp</name>
    <message>
        <location filename="../../gui/settings/field_help.py"/>
        <source>Help: {field}</source>
        <translation>도움말: {field}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/field_help.py"/>
        <source>More about {field} (F1)</source>
        <translation>{field} 자세히 보기 (F1)</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <location filename="../../gui/widgets/field_row.py"/>
        <source>F1: more about it</source>
        <translation>F1: 자세한 설명</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/field_row.py"/>
        <source>What is this?</source>
        <translation>설명 보기</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/field_row.py"/>
        <source>At most {0} characters.</source>
        <translation>{0}자까지 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <location filename="../../gui/panels/finding_card.py"/>
        <source>step {0}</source>
        <translation>스텝 {0}</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <location filename="../../gui/models/finding_list.py"/>
        <source>step {0}: {1}</source>
        <translation>스텝 {0}: {1}</translation>
    </message>
</context>
<context>
    <name>Foretold</name>
    <message>
        <location filename="../../gui/runs/table/foretold.py"/>
        <source>calculating…</source>
        <translation>계산 중…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/foretold.py"/>
        <source>Final validation loss</source>
        <translation>최종 검증 손실</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/foretold.py"/>
        <source>Final loss</source>
        <translation>최종 손실</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/foretold.py"/>
        <source>forecast uses '{0}'</source>
        <translation>예측에 '{0}' 사용</translation>
    </message>
</context>
<context>
    <name>GoBackOffer</name>
    <message>
        <location filename="../../gui/runs/resume/go_back.py"/>
        <source>its newest checkpoint from before the trouble</source>
        <translation>문제가 생기기 전의 가장 최근 체크포인트</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/go_back.py"/>
        <source>its beginning, as there is no checkpoint to use</source>
        <translation>쓸 수 있는 체크포인트가 없으므로 처음</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/go_back.py"/>
        <source>its checkpoint with the lowest validation loss, {0}</source>
        <translation>검증 손실이 가장 낮은({0}) 체크포인트</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/go_back.py"/>
        <source>Go back to step {0}?</source>
        <translation>스텝 {0}(으)로 되돌리시겠습니까?</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/go_back.py"/>
        <source>Go back to an earlier step?</source>
        <translation>이전 스텝으로 되돌리시겠습니까?</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/go_back.py"/>
        <source>Go back: the run is paused and returns to {0}. Everything that came after it is discarded: steps, samples and edits. It then stays paused, so that you can change its schedule or its settings before you resume it.</source>
        <translation>되돌리기: 실행을 일시 정지하고 {0}(으)로 되돌립니다. 그 뒤의 스텝, 샘플, 편집은 모두 버립니다. 실행은 일시 정지한 채로 있으므로, 재개하기 전에 스케줄이나 설정을 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/go_back.py"/>
        <source>Cancel: nothing changes.</source>
        <translation>취소: 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/go_back.py"/>
        <source>Go back</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <location filename="../../gui/window/help.py"/>
        <source>Crest trains a small GPT and shows its learning rate, loss, gradients and samples on one page. It follows Appendix D of Sebastian Raschka's book &lt;i&gt;Build a Large Language Model (From Scratch)&lt;/i&gt;: linear warmup, cosine decay and gradient clipping.</source>
        <translation>Crest는 작은 GPT를 학습하면서 학습률, 손실, 그래디언트, 샘플을 한 페이지에 보여 줍니다. Sebastian Raschka의 책 &lt;i&gt;Build a Large Language Model (From Scratch)&lt;/i&gt;의 부록 D에 따라 선형 워밍업, 코사인 감쇠, 그래디언트 클리핑을 씁니다.</translation>
    </message>
</context>
<context>
    <name>HelpBinding</name>
    <message>
        <location filename="../../gui/window/help_binding.py"/>
        <source>Others</source>
        <translation>기타</translation>
    </message>
</context>
<context>
    <name>HelpDock</name>
    <message>
        <location filename="../../gui/help/dock.py"/>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <location filename="../../gui/help/dock.py"/>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <location filename="../../gui/help/dock.py"/>
        <source>Keys and gestures</source>
        <translation>단축키와 동작</translation>
    </message>
    <message>
        <location filename="../../gui/help/dock.py"/>
        <source>All pages</source>
        <translation>모든 페이지</translation>
    </message>
    <message>
        <location filename="../../gui/help/dock.py"/>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <location filename="../../gui/help/dock.py"/>
        <source>To the page before this one (Alt+Left)</source>
        <translation>이 페이지 앞에 본 페이지로 (Alt+왼쪽)</translation>
    </message>
</context>
<context>
    <name>HelpPages</name>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>In a plot</source>
        <translation>그래프에서</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Handles of the learning rate and the clip threshold</source>
        <translation>학습률과 클리핑 임곗값의 핸들</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>In the settings</source>
        <translation>설정에서</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>In lists</source>
        <translation>목록에서</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Everywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Read all values at a step</source>
        <translation>한 스텝의 모든 값 읽기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Move the mouse over it; Left, Right</source>
        <translation>마우스 올리기, 왼쪽·오른쪽 화살표</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Zoom</source>
        <translation>확대·축소</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Mouse wheel; +, −</source>
        <translation>마우스 휠, +, −</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Move along</source>
        <translation>옆으로 이동</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Drag; Shift+Left, Shift+Right, Page Up, Page Down</source>
        <translation>드래그, Shift+왼쪽, Shift+오른쪽, Page Up, Page Down</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>First step, last step</source>
        <translation>첫 스텝, 마지막 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>The whole run again</source>
        <translation>전체 실행 다시 보기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Double-click; 0</source>
        <translation>두 번 클릭, 0</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Resume from a checkpoint</source>
        <translation>체크포인트에서 재개</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Click its flag on the axis</source>
        <translation>축 위의 깃발 클릭</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>The help page about a plot</source>
        <translation>그래프에 대한 도움말</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>F1 in it; right-click its title</source>
        <translation>그래프에서 F1, 제목을 오른쪽 클릭</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Move a handle</source>
        <translation>핸들 옮기기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Drag; arrows, with Shift further</source>
        <translation>드래그, 화살표(Shift와 함께 더 멀리)</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Do not snap to round values</source>
        <translation>딱 떨어지는 값에 맞추지 않기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Shift or Alt while dragging</source>
        <translation>드래그하는 동안 Shift 또는 Alt</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Choose a handle</source>
        <translation>핸들 선택</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Tab; 1 to 9</source>
        <translation>Tab, 1부터 9까지</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Take a drag back</source>
        <translation>드래그 되돌리기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Points: add, remove, exact values</source>
        <translation>점: 추가, 삭제, 정확한 값</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Double-click the curve, Ins; Del; right-click</source>
        <translation>곡선을 두 번 클릭 또는 Ins, Del, 오른쪽 클릭</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>The help page about a field</source>
        <translation>필드에 대한 도움말</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>F1 in the field; right-click its name</source>
        <translation>필드에서 F1, 이름을 오른쪽 클릭</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Change a number step by step</source>
        <translation>숫자를 한 단계씩 바꾸기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Up, Down</source>
        <translation>위·아래 화살표</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Take back what was typed</source>
        <translation>입력한 것 되돌리기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Choose a decay shape</source>
        <translation>감쇠 모양 선택</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Click it; arrows</source>
        <translation>클릭, 화살표</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Use other files</source>
        <translation>다른 파일 사용</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Drop texts, a folder, settings or a run onto the window</source>
        <translation>텍스트, 폴더, 설정이나 실행을 창에 끌어다 놓기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Reading: go to a step that a sentence names</source>
        <translation>해설: 문장에 나온 스텝으로 이동</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Click it; Up, Down, then Left, Right</source>
        <translation>클릭, 또는 위·아래 화살표 다음 왼쪽·오른쪽 화살표</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Choose several runs</source>
        <translation>실행 여러 개 선택</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+클릭, Shift+클릭</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Open a run</source>
        <translation>실행 열기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Double-click; Enter</source>
        <translation>두 번 클릭, Enter</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Rename, delete</source>
        <translation>이름 바꾸기, 삭제</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>F2, Del</source>
        <translation>F2, Del</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Show or hide the branches of a run</source>
        <translation>실행의 분기 펼치기·접기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Right, Left</source>
        <translation>오른쪽·왼쪽 화살표</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Queue: move a waiting run</source>
        <translation>대기열: 대기 중인 실행 옮기기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Drag; Alt+Up, Alt+Down</source>
        <translation>드래그, Alt+위, Alt+아래</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Compare: choose the baseline, take a run out</source>
        <translation>비교: 기준 실행 선택, 실행 빼기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Space, Del</source>
        <translation>Space, Del</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>See the step of a sample in the plots</source>
        <translation>샘플의 스텝을 그래프에서 보기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Click it</source>
        <translation>샘플 클릭</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Go through everything</source>
        <translation>모든 요소를 차례로 이동</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Put a message or a shown run away</source>
        <translation>메시지나 표시된 실행 치우기</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Esc in it</source>
        <translation>그 안에서 Esc</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Pause and single step while a field has the keyboard</source>
        <translation>필드를 편집하는 동안 일시 정지와 한 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/help/gestures.py"/>
        <source>Click beside the fields first, then Space or the full stop</source>
        <translation>먼저 필드 옆을 클릭하고 Space 또는 마침표</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>Gradients</source>
        <translation>그래디언트</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>Gradient clipping</source>
        <translation>그래디언트 클리핑</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>Once in a while a batch gives a gradient many times longer than the others: an odd piece of text, or weights that stand on a steep wall of the loss. One such update can undo hundreds. Clipping bounds the length: a gradient longer than the threshold is shortened to it. Its direction stays, and shorter gradients are not touched.</source>
        <translation>가끔 다른 배치보다 몇 배나 긴 그래디언트를 내는 배치가 있습니다. 텍스트가 특이하거나, 가중치가 손실이 가파르게 변하는 곳에 있을 때입니다. 그런 업데이트 하나가 수백 번의 업데이트를 망칠 수 있습니다. 클리핑은 길이를 제한합니다. 임곗값보다 긴 그래디언트는 임곗값까지 줄어듭니다. 방향은 그대로이고, 더 짧은 그래디언트는 건드리지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>All parameters count as one long vector and are scaled by one factor, so the proportion between layers stays. The usual threshold is 1.0. In Appendix D clipping begins after the warmup; “Clip from” can begin it at the start.</source>
        <translation>모든 파라미터를 하나의 긴 벡터로 보고 같은 배율로 줄이므로 레이어 사이의 비율은 그대로입니다. 보통 쓰는 임곗값은 1.0입니다. 부록 D에서는 워밍업이 끝난 뒤에 클리핑을 시작합니다. “클리핑 시작”을 바꾸면 처음부터 클리핑할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>In the third plot the line is the threshold, and clipped steps are marked. Some clipped steps are normal. When nearly all are clipped, the threshold works like a lower learning rate. Move the slider: gradients outside the circle end on it.</source>
        <translation>세 번째 그래프의 선이 임곗값이고, 클리핑된 스텝에는 표시가 있습니다. 몇 스텝이 클리핑되는 것은 정상입니다. 거의 모든 스텝이 클리핑되면 임곗값이 더 낮은 학습률처럼 작용합니다. 슬라이더를 움직여 보십시오. 원 밖의 그래디언트는 원 위에서 끝납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>g gradient, ‖g‖ its norm, c threshold</source>
        <translation>g 그래디언트, ‖g‖ 그 노름, c 임곗값</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>threshold max norm clip explode spike</source>
        <translation>임곗값 최대 노름 클리핑 폭발 스파이크 threshold max norm clip explode spike</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>Gradient norm</source>
        <translation>그래디언트 노름</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>The gradient has a number for every parameter. Its norm is the length of that vector: square all numbers, add them up, take the root. It says in one number how steep the loss is where the weights stand now. The plot shows it before clipping.</source>
        <translation>그래디언트에는 파라미터마다 숫자가 하나씩 있습니다. 노름은 그 벡터의 길이입니다. 모든 숫자를 제곱해 더한 다음 제곱근을 구합니다. 지금 가중치가 있는 곳에서 손실이 얼마나 가파른지를 숫자 하나로 나타냅니다. 그래프는 클리핑 전의 값을 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>It is large at the very beginning, falls quickly, and then stays at a level that belongs to model and batch. What matters is change: single spikes are odd batches, and clipping takes care of them; a norm that climbs over many steps often comes before the loss diverges; a norm near 0 means that nothing is learned any more.</source>
        <translation>맨 처음에는 크고, 빠르게 줄어든 뒤, 모델과 배치에 따라 정해지는 수준에 머뭅니다. 중요한 것은 변화입니다. 한 번씩 튀는 스파이크는 특이한 배치 때문이며 클리핑이 처리합니다. 노름이 여러 스텝에 걸쳐 커지면 손실이 발산하기 전인 경우가 많습니다. 노름이 0에 가까우면 더는 배우는 것이 없다는 뜻입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>“Gradient norm by layer” (View, Plots) shows which layers it comes from, measured every 25 steps.</source>
        <translation>“레이어별 그래디언트 노름”(보기, 그래프)은 그래디언트가 어느 레이어에서 오는지 25스텝마다 측정해 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>g₁ … gₙ the gradient of each parameter</source>
        <translation>g₁ … gₙ 각 파라미터의 그래디언트</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>length l2 steep layer</source>
        <translation>길이 가파름 레이어 length l2 steep layer norm</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>Update ratio</source>
        <translation>업데이트 비율</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>How far one update moves the weights, as a share of their size. A learning rate of 1e-3 says little by itself, because AdamW scales the gradient; the ratio says what really happens to the weights.</source>
        <translation>업데이트 한 번이 가중치를 그 크기에 비해 얼마나 움직이는지를 나타냅니다. AdamW가 그래디언트의 크기를 조정하므로 1e-3이라는 학습률만으로는 알 수 있는 것이 적습니다. 이 비율은 가중치에 실제로 일어나는 일을 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>A rule of thumb is one thousandth. Well below it, training is slow and the rate can go up; above a hundredth the weights are thrown about, and the rate should come down. The shaded band of the plot is the range from 1e-3 to 1e-2; small GPTs come to its upper edge at their peak.</source>
        <translation>대략의 기준은 1,000분의 1입니다. 훨씬 작으면 학습이 느리므로 학습률을 올려도 됩니다. 100분의 1보다 크면 가중치가 이리저리 튀므로 학습률을 내려야 합니다. 그래프의 옅은 띠가 1e-3부터 1e-2까지의 범위이고, 작은 GPT는 피크에서 그 위쪽 끝에 이릅니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>It follows the schedule: it climbs in the warmup and falls with the decay. By layer it shows one that learns much faster than the others, or not at all. It is measured every 25 steps and costs next to nothing.</source>
        <translation>스케줄을 따라 움직입니다. 워밍업에서 커지고 감쇠와 함께 작아집니다. 레이어별로 보면 다른 레이어보다 훨씬 빨리 배우거나 전혀 배우지 않는 레이어가 드러납니다. 25스텝마다 측정하며 비용은 거의 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>w weights before the update, Δw their change</source>
        <translation>w 업데이트 전의 가중치, Δw 그 변화</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>update to weight relative change</source>
        <translation>업데이트 가중치 상대 변화 update to weight relative change</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>Gradient noise scale</source>
        <translation>그래디언트 노이즈 스케일</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>A gradient of one batch is the true gradient plus noise. The noise scale is the batch, in tokens, at which both are equally large. With much smaller batches the noise rules, and doubling the batch nearly halves the steps that are needed; with much larger ones the extra examples tell nothing new.</source>
        <translation>한 배치의 그래디언트는 참 그래디언트에 노이즈를 더한 것입니다. 노이즈 스케일은 둘의 크기가 같아지는 배치 크기를 토큰 수로 나타낸 것입니다. 배치가 그보다 훨씬 작으면 노이즈가 지배하며, 배치를 두 배로 늘리면 필요한 스텝이 거의 절반이 됩니다. 훨씬 크면 예제를 더해도 새로 알게 되는 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>So it tells whether a larger batch would pay. It grows during training, as the easy, common part of the gradient is learned first.</source>
        <translation>그래서 배치를 키우는 것이 이득인지 알 수 있습니다. 그래디언트의 쉽고 공통된 부분을 먼저 배우기 때문에 이 값은 학습하는 동안 커집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>It is estimated by comparing gradients of small and of large batches, so an update has to be made of several: set “Accumulate” to 2 or more, or use several processes. Single measurements are rough; the plot shows a moving average.</source>
        <translation>작은 배치와 큰 배치의 그래디언트를 비교해 추정하므로, 업데이트 하나가 여러 배치로 이루어져야 합니다. “그래디언트 누적”을 2 이상으로 하거나 프로세스를 여러 개 쓰십시오. 한 번의 측정값은 정밀하지 않으므로 그래프는 이동 평균을 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>G true gradient, Σ covariance of the gradients of single tokens</source>
        <translation>G 참 그래디언트, Σ 토큰 하나의 그래디언트의 공분산</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/clipping.py"/>
        <source>critical batch size signal</source>
        <translation>임계 배치 크기 신호 노이즈 스케일 critical batch size signal noise</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>Finding good settings</source>
        <translation>좋은 설정 찾기</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>LR range test</source>
        <translation>LR 범위 테스트</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>A hundred updates on a copy of the run, while the learning rate climbs from 1e-7 to 10 by the same factor each step. At tiny rates nothing happens; then the loss begins to fall; then it rises steeply and the test ends. Nothing of it is applied to your run.</source>
        <translation>실행의 사본으로 업데이트를 100번 하면서 학습률을 매번 같은 배율로 1e-7부터 10까지 올립니다. 학습률이 아주 작을 때는 아무 일도 일어나지 않다가, 손실이 내려가기 시작하고, 그다음 가파르게 올라가면 테스트가 끝납니다. 실제 실행에는 아무것도 적용되지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>Two marks say where a peak might lie. “Valley” is the middle of the longest fall, a careful choice; “steep” is where the loss falls fastest, a bold one. Both are for runs about as short as the test: for longer runs take less.</source>
        <translation>두 표시가 피크가 있을 만한 곳을 알려 줍니다. “골짜기”는 가장 긴 하강의 가운데로 조심스러운 선택이고, “가장 가파름”은 손실이 가장 빨리 내려가는 곳으로 대담한 선택입니다. 둘 다 테스트만큼 짧은 실행에 맞는 값이므로, 더 긴 실행에는 더 작은 값을 쓰십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>Where the loss does not fall clearly, the test says so and marks nothing. Press LR range test under “Peak LR”, or Ctrl+Shift+R. The picture is drawn by the program's own reading of a made-up test.</source>
        <translation>손실이 분명하게 내려가지 않으면 그렇다고 알리고 아무 표시도 하지 않습니다. “피크 LR” 아래의 LR 범위 테스트를 누르거나 Ctrl+Shift+R을 누르십시오. 그림은 가상의 테스트 결과를 프로그램의 판독 기능으로 그린 것입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>i update of the test, 0 to 99</source>
        <translation>i 테스트의 업데이트, 0부터 99까지</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>lr finder find valley steep</source>
        <translation>학습률 찾기 골짜기 lr finder find valley steep</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>Sweep</source>
        <translation>스윕</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>A sweep trains a run for every combination of the values you give, with as many seeds as you like: four peaks with three seeds are twelve runs. They wait in the queue and are trained one after the other, also while the window is closed.</source>
        <translation>스윕은 지정한 값의 모든 조합을 원하는 수의 시드로 학습합니다. 피크 네 개와 시드 세 개면 실행이 열두 개입니다. 실행은 대기열에 들어가 하나씩 차례로 학습되며, 창을 닫아도 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>Learning rates are best spaced by a factor, because it is their ratio that matters: 1e-3, 2e-3, 4e-3, 8e-3. Vary one or two fields, not five: each one multiplies the number of runs.</source>
        <translation>학습률은 비율이 중요하므로 일정한 배수로 벌리는 것이 좋습니다(1e-3, 2e-3, 4e-3, 8e-3). 필드는 다섯 개가 아니라 한두 개만 바꾸십시오. 필드가 늘 때마다 실행 수가 곱절로 늘어납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>The result has a dot for each seed and a mean for each value. A value is called the best only where it can be told apart from all others; where the dots overlap, more seeds are the honest answer. Early stopping ends runs whose forecast cannot win any more.</source>
        <translation>결과에는 시드마다 점이 하나, 값마다 평균이 하나 있습니다. 다른 모든 값과 구별될 때만 가장 좋은 값이라고 표시합니다. 점들이 겹치면 시드를 늘려야 정직한 답을 얻습니다. 조기 종료는 예측으로 보아 더는 이길 수 없는 실행을 끝냅니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>grid search hyperparameter tuning values</source>
        <translation>격자 탐색 하이퍼파라미터 조정 값 grid search hyperparameter tuning</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>Runs that wait for their turn. “Add to queue” adds a run with the current settings, “Queue several runs” adds one run for each of several values. Each trains in its own process, one at a time per GPU, and is stored like any other run.</source>
        <translation>차례를 기다리는 실행들입니다. “대기열에 추가”는 현재 설정의 실행을 하나 넣고, “여러 실행을 대기열에 추가”는 여러 값마다 실행을 하나씩 넣습니다. 각 실행은 별도의 프로세스에서 GPU마다 하나씩 학습되며, 다른 실행과 똑같이 저장됩니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>The page shows the current run, the waiting runs, the results of finished runs, and when all will be done. Drag a run to another place, edit or remove it; Undo brings it back. Pause lets the current run finish and starts no other.</source>
        <translation>이 페이지는 진행 중인 실행, 대기 중인 실행, 끝난 실행의 결과, 모두 끝나는 시각을 보여 줍니다. 실행을 드래그해 자리를 옮기고, 편집하거나 제거할 수 있습니다. 실행 취소로 되돌립니다. 일시 정지하면 진행 중인 실행은 끝까지 학습하고 새 실행은 시작하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>The queue does not need the window: close it, choose to continue in the background, and Crest shows the progress when you open it again. After a crash or a restart of the machine the queue continues where it was.</source>
        <translation>대기열에는 창이 필요 없습니다. 창을 닫으면서 백그라운드에서 계속을 고르면, Crest를 다시 열 때 진행 상황을 보여 줍니다. 비정상 종료나 컴퓨터 재시작 뒤에도 대기열은 멈춘 곳에서 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>wait several overnight background batch jobs</source>
        <translation>대기 여러 개 밤새 백그라운드 작업 wait several overnight background batch jobs queue</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>Comparing runs, and seeds</source>
        <translation>실행 비교와 시드</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>The seed starts all random numbers: first weights, order of the examples, dropout. The same seed on the same machine repeats the same run; another seed gives another end, often different by a hundredth of the loss or more. A difference between two settings that is not larger than that says nothing.</source>
        <translation>시드는 모든 난수의 출발점입니다. 초기 가중치, 예제의 순서, 드롭아웃이 여기서 나옵니다. 같은 컴퓨터에서 같은 시드를 쓰면 같은 실행이 되풀이됩니다. 시드가 다르면 결과도 달라지며 손실이 0.01 넘게 차이 나는 일도 흔합니다. 두 설정의 차이가 그보다 크지 않으면 의미가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>So compare with the same seed first: both runs see the same batches in the same order, which removes much of the noise. Then repeat with more seeds (“Repeat with 2 more seeds” on the page Compare) and look whether the difference stays.</source>
        <translation>그러므로 먼저 같은 시드로 비교하십시오. 두 실행이 같은 배치를 같은 순서로 보므로 노이즈가 많이 사라집니다. 그런 다음 시드를 늘려 반복하고(비교 페이지의 “시드 2개로 더 반복”) 차이가 남는지 보십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>Compare shows the selected runs side by side: learning rate, loss, the difference to a baseline, and the final losses with their standard error.</source>
        <translation>비교 페이지는 선택한 실행들의 학습률, 손실, 기준 실행과의 차이, 그리고 표준 오차가 붙은 최종 손실을 나란히 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>s.e. standard error of a mean, s spread of the seeds, n their number</source>
        <translation>s.e. 평균의 표준 오차, s 시드의 표준 편차, n 시드의 수</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/comparing.py"/>
        <source>compare baseline standard error random reproducible deterministic</source>
        <translation>비교 기준 실행 표준 오차 난수 재현 결정적 compare baseline random reproducible deterministic seed</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>Learning rate and schedule</source>
        <translation>학습률과 스케줄</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>After each batch the optimizer knows in which direction the loss falls. The learning rate says how far to go in that direction. Too small, and training crawls; too large, and each update jumps past the place it aimed at, until the loss swings or diverges.</source>
        <translation>배치마다 옵티마이저는 손실이 어느 방향으로 내려가는지 알게 됩니다. 학습률은 그 방향으로 얼마나 갈지를 정합니다. 너무 작으면 학습이 더디고, 너무 크면 업데이트마다 목표 지점을 뛰어넘어 손실이 출렁이거나 발산합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>No single value is right for the whole run. At the beginning nothing is known, so small updates are safe; then large ones learn fastest; at the end small ones settle. A schedule gives the rate of every step: it climbs in the warmup, reaches the peak, and decays to the minimum.</source>
        <translation>실행 전체에 맞는 하나의 값은 없습니다. 처음에는 아는 것이 없으므로 작은 업데이트가 안전하고, 그다음에는 큰 업데이트가 가장 빨리 배우며, 끝에서는 작은 업데이트로 자리를 잡습니다. 스케줄은 모든 스텝의 학습률을 정합니다. 워밍업에서 올라가 피크에 이르고, 최솟값까지 감쇠합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>The top plot shows it. The dashed line is the plan, the solid one is what was applied. The rings on it can be dragged, before the start and while the run trains.</source>
        <translation>맨 위 그래프가 스케줄을 보여 줍니다. 파선이 계획이고 실선이 적용된 값입니다. 그 위의 고리는 시작 전에도, 학습하는 동안에도 드래그할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>θ weights, i step, lr(i) its learning rate, d the optimizer's direction</source>
        <translation>θ 가중치, i 스텝, lr(i) 그 스텝의 학습률, d 옵티마이저의 방향</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>step size lr plan curve handles</source>
        <translation>스텝 크기 lr 계획 곡선 핸들 step size plan curve handles</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>Warmup</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>At step 0 the weights are random, and AdamW has seen no gradients. It divides by a running mean of their squares, and after two or three batches that mean is a poor guess, so single updates can come out far too large. The warmup keeps them small until the guess is good: the rate climbs in a straight line from the initial value to the peak.</source>
        <translation>스텝 0에서 가중치는 무작위이고 AdamW는 그래디언트를 본 적이 없습니다. AdamW는 그래디언트 제곱의 이동 평균으로 나누는데, 배치 두세 개만 본 평균은 부정확한 추정이어서 어떤 업데이트는 지나치게 커질 수 있습니다. 워밍업은 추정이 좋아질 때까지 업데이트를 작게 유지합니다. 학습률은 초깃값에서 피크까지 직선으로 올라갑니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>Too short a warmup shows as a jump of the loss or a spike of the gradient norm in the first steps. Too long a one does no harm, but spends steps at a rate that is lower than it could be. Appendix D warms up for 20% of the steps, because its run is short; long runs use 0.1% to 2%.</source>
        <translation>워밍업이 너무 짧으면 처음 몇 스텝에서 손실이 튀거나 그래디언트 노름이 급등합니다. 너무 길어도 해는 없지만, 더 높은 학습률로 배울 수 있는 스텝을 낭비합니다. 부록 D는 실행이 짧아 전체 스텝의 20%를 워밍업에 쓰고, 긴 실행은 0.1%에서 2%를 씁니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>Move the slider: the peak stays as high and comes later, and the decay has less room.</source>
        <translation>슬라이더를 움직여 보십시오. 피크는 높이가 그대로인 채 늦게 오고, 감쇠할 구간이 줄어듭니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>i step, W warmup steps, s initial learning rate, p peak</source>
        <translation>i 스텝, W 워밍업 스텝 수, s 초기 학습률, p 피크</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>ramp beginning start initial</source>
        <translation>상승 시작 초기 ramp beginning start initial warmup</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>Peak learning rate</source>
        <translation>피크 학습률</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>The peak is the highest rate of the run, reached where the warmup ends. It is the setting that matters most: around it the model learns fastest, and its right value depends on the size of the model, the batch and the text.</source>
        <translation>피크는 실행에서 가장 높은 학습률이며 워밍업이 끝나는 지점입니다. 가장 중요한 설정입니다. 모델은 이 부근에서 가장 빨리 배우며, 알맞은 값은 모델 크기, 배치, 텍스트에 따라 다릅니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>If the loss swings, jumps up or diverges near the peak, halve it. If the loss falls smoothly but slowly, double it. Small models bear more: 1e-3 to 3e-3 is usual below ten million parameters, 6e-4 for GPT-2 small, less for larger ones. Just below the value that diverges is often the best place, and the warmup and clipping are what makes it bearable.</source>
        <translation>피크 부근에서 손실이 출렁이거나 뛰거나 발산하면 절반으로 줄이십시오. 손실이 매끄럽지만 느리게 내려가면 두 배로 올리십시오. 작은 모델은 더 높은 피크를 견딥니다. 파라미터가 천만 개보다 적으면 1e-3에서 3e-3이 보통이고, GPT-2 small은 6e-4, 더 큰 모델은 더 작습니다. 발산하는 값 바로 아래가 가장 좋을 때가 많으며, 워밍업과 클리핑이 있어야 그만큼 높일 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>To find it by measurement: the LR range test takes seconds, a sweep over three or four peaks is slower and surer. Drag the ring at the peak up or down to set it.</source>
        <translation>측정해서 찾을 수도 있습니다. LR 범위 테스트는 몇 초면 되고, 서너 개의 피크로 하는 스윕은 느리지만 더 확실합니다. 피크의 고리를 위아래로 드래그해 정하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>maximum highest height too high diverges</source>
        <translation>최대 최고 높이 너무 높음 발산 maximum highest height too high diverges peak</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>Decay</source>
        <translation>감쇠</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>Every batch is a sample of the text, so its gradient is partly noise. At a high rate that noise keeps the weights moving around a good place without reaching its bottom. As the rate decays, the movement dies down and the loss falls once more, often visibly in the last tenth of the run.</source>
        <translation>배치는 텍스트의 표본이므로 그 그래디언트에는 노이즈가 섞여 있습니다. 높은 학습률에서는 노이즈 때문에 가중치가 좋은 지점 주위를 맴돌며 바닥에 닿지 못합니다. 학습률이 감쇠하면 움직임이 잦아들고 손실이 한 번 더 내려갑니다. 실행의 마지막 10분의 1에서 뚜렷하게 보이는 경우가 많습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>The shapes differ in when they spend the high rate. A cosine leaves the peak slowly and lands slowly; a straight line falls evenly; warmup-stable-decay holds the peak and falls late; a constant rate never settles, which is why it ends higher. Between shapes that all reach a small rate the difference is small; between decaying and not decaying it is large.</source>
        <translation>모양마다 높은 학습률을 언제 쓰는지가 다릅니다. 코사인은 피크를 천천히 떠나 천천히 내려앉고, 직선은 고르게 내려가며, WSD는 피크를 유지하다가 늦게 내려갑니다. 상수는 끝내 자리 잡지 못해 손실이 더 높게 끝납니다. 작은 학습률에 이르는 모양끼리는 차이가 작고, 감쇠하는지 하지 않는지의 차이는 큽니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>A decay belongs to its length: a cosine planned for 1,000 steps and stopped at 500 has not settled. If the length may change, hold the peak and decay when you decide to end.</source>
        <translation>감쇠는 길이에 맞추어 정해집니다. 1,000스텝으로 계획한 코사인을 500스텝에서 멈추면 아직 자리 잡지 못한 것입니다. 길이가 바뀔 수 있다면 피크를 유지하다가, 끝내기로 정한 때 감쇠하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>annealing cooldown fall shape</source>
        <translation>담금질 쿨다운 하강 모양 annealing cooldown fall shape decay</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>Minimum learning rate</source>
        <translation>최소 학습률</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>The minimum is where the decay ends. The smaller it is, the more completely the noise of the batches is averaged away in the last steps, and the lower the final loss, as a rule.</source>
        <translation>최소 학습률은 감쇠가 끝나는 값입니다. 작을수록 마지막 스텝에서 배치의 노이즈가 더 말끔히 평균되어, 대체로 최종 손실이 낮아집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>A tenth of the peak is a common choice, made so that the model still learns something from the last part of the text. Appendix D goes down to 1e-5, a hundredth of its peak. Going to 0 is fine for a run that really ends there; for a run that may go on it wastes the last steps, because updates of almost no length change nothing.</source>
        <translation>흔히 피크의 10분의 1을 고릅니다. 모델이 텍스트의 마지막 부분에서도 무언가 배우게 하려는 것입니다. 부록 D는 피크의 100분의 1인 1e-5까지 내려갑니다. 정말 거기서 끝나는 실행이라면 0까지 내려가도 좋습니다. 이어질 수 있는 실행이라면 마지막 스텝을 낭비하게 됩니다. 크기가 거의 0인 업데이트는 아무것도 바꾸지 않기 때문입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>The exponential shape needs a minimum above 0: it multiplies, and nothing multiplied reaches 0. The ring at the end of the curve sets the minimum.</source>
        <translation>지수 모양은 최솟값이 0보다 커야 합니다. 곱하기만 하므로 0에 이를 수 없습니다. 곡선 끝의 고리로 최솟값을 정합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>N all steps, m minimum learning rate</source>
        <translation>N 전체 스텝 수, m 최소 학습률</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>floor end min lr zero</source>
        <translation>바닥 끝 최소 영 floor end min lr zero minimum</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>Bending the tail while it trains</source>
        <translation>학습하는 동안 남은 스케줄 바꾸기</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>What is trained cannot be changed; what is planned can. While a run trains, edit the rest of its schedule: drag a ring in the top plot, or press Decay now, Hold, Halve or Extend. The new tail starts at the current rate, so nothing jumps.</source>
        <translation>이미 학습한 것은 바꿀 수 없지만 계획은 바꿀 수 있습니다. 실행이 학습하는 동안 남은 스케줄을 편집할 수 있습니다. 맨 위 그래프의 고리를 드래그하거나 지금 감쇠, 유지, 절반으로, 연장을 누르십시오. 새 스케줄은 현재 학습률에서 시작하므로 갑자기 뛰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>A change is staged first: it is drawn, and the forecast says what it may bring, but the run does not know of it. Apply (Ctrl+Enter) sends it, and it takes effect at the next step; Esc discards it. Every applied edit is kept with the run, so that it can be made again exactly.</source>
        <translation>변경은 먼저 적용 대기 상태가 됩니다. 그래프에 그려지고 예상되는 결과도 예측으로 나오지만, 실행에는 아직 전해지지 않습니다. 적용(Ctrl+Enter)을 누르면 실행에 전해져 다음 스텝부터 적용되고, Esc를 누르면 버립니다. 적용된 편집은 모두 실행과 함께 보관되어 정확히 재현할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>Typical uses: the loss has stopped falling, so decay now; it still falls well near the end, so extend; it swings, so halve. Move the slider to choose the step at which the decay begins.</source>
        <translation>흔히 이렇게 씁니다. 손실이 더 내려가지 않으면 지금 감쇠, 끝이 가까운데도 잘 내려가면 연장, 출렁이면 절반으로를 누릅니다. 슬라이더를 움직여 감쇠가 시작되는 스텝을 골라 보십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/learning_rate.py"/>
        <source>edit staged apply hold halve extend decay now schedule from here</source>
        <translation>편집 적용 대기 유지 절반 연장 지금 감쇠 여기부터의 스케줄 edit staged apply hold halve extend decay now tail</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>Reading a run</source>
        <translation>실행 읽기</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>Loss, training and validation</source>
        <translation>손실: 훈련과 검증</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>For every position the model gives a probability to each token that could come next. The loss is the mean of minus the logarithm of the probability it gave to the one that did come. At the start it is about the logarithm of the vocabulary: 10.8 for GPT-2's 50,257 tokens, as the model guesses. A loss of 1 means that the right token had 37%, on average.</source>
        <translation>모델은 위치마다 다음에 올 수 있는 각 토큰에 확률을 매깁니다. 손실은 실제로 온 토큰에 매긴 확률의 음의 로그를 평균한 값입니다. 처음에는 모델이 짐작만 하므로 대략 어휘 크기의 로그, 즉 GPT-2의 토큰 50,257개라면 10.8입니다. 손실이 1이면 맞는 토큰의 확률이 평균 37%였다는 뜻입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>The thin line is the loss of each batch, the thick one is smoothed. Marks are evaluations: squares on training text, circles on validation text, which is never trained on.</source>
        <translation>가는 선은 각 배치의 손실이고 굵은 선은 평활한 값입니다. 표시는 평가입니다. 네모는 훈련 텍스트, 동그라미는 학습에 쓰지 않는 검증 텍스트에서 측정한 것입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>Both fall at first. Where the validation loss turns up while the training loss goes on falling, the model has begun to learn its text by heart: overfitting. On a text of a few pages that comes soon.</source>
        <translation>처음에는 둘 다 내려갑니다. 훈련 손실은 계속 내려가는데 검증 손실이 올라가기 시작하면 모델이 텍스트를 외우기 시작한 것, 즉 과적합입니다. 몇 쪽짜리 텍스트에서는 금방 일어납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>n tokens, xₜ the token that came, p the probability it was given</source>
        <translation>n 토큰 수, xₜ 실제로 온 토큰, p 그 토큰에 매긴 확률</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>cross entropy perplexity overfitting memorising smoothed val train</source>
        <translation>크로스 엔트로피 퍼플렉서티 과적합 암기 평활 검증 훈련 cross entropy perplexity overfitting smoothed val train loss</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>Evaluation</source>
        <translation>평가</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>The loss of a training batch is noisy, and it is measured with dropout on and on text that is being learned. An evaluation is the cleaner measurement: dropout off, several batches of training and of validation text, weights unchanged. It never changes what is trained after it.</source>
        <translation>훈련 배치의 손실은 노이즈가 많고, 드롭아웃을 켠 채 지금 배우고 있는 텍스트에서 측정한 값입니다. 평가는 더 깨끗한 측정입니다. 드롭아웃을 끄고, 훈련 텍스트와 검증 텍스트의 배치 여러 개에서, 가중치를 바꾸지 않고 측정합니다. 평가를 해도 그 뒤의 학습은 조금도 달라지지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>“Evaluate every” sets how often: auto does it often at the beginning, where the loss changes fast, then more rarely. “Evaluate on” sets on how many batches: more are smoother and slower. With comparable evaluations, all runs are measured on the same batches, spread over the text, and the last update is measured too, so the ends of two runs can be compared. “As in the book” is Appendix D's way: the first batches, every few steps.</source>
        <translation>“평가 간격”은 얼마나 자주 평가할지를 정합니다. 자동은 손실이 빨리 변하는 처음에는 자주, 나중에는 드물게 합니다. “평가 배치 수”는 몇 배치로 할지를 정하며, 많을수록 매끄럽고 느립니다. 비교 가능한 평가에서는 텍스트에 고르게 퍼진 같은 배치로 모든 실행을 측정하고 마지막 업데이트도 측정하므로, 두 실행의 끝을 비교할 수 있습니다. “책과 같이”는 부록 D의 방식으로, 앞쪽 배치를 몇 스텝마다 평가합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>validation measure dropout comparable</source>
        <translation>검증 측정 드롭아웃 비교 validation measure dropout comparable evaluation</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>Sampling: temperature and top-k</source>
        <translation>샘플링: 온도와 top-k</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>A sample shows what the model writes after a prompt. For each next token the model gives scores (logits); softmax turns them into probabilities, and one token is drawn.</source>
        <translation>샘플은 모델이 프롬프트 뒤에 무엇을 쓰는지 보여 줍니다. 모델이 다음 토큰마다 점수(로짓)를 매기고, 소프트맥스가 이를 확률로 바꾸면, 그중 토큰 하나를 뽑습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>The temperature divides the scores first. At 1 they are taken as they are; below 1 likely tokens become likelier, and the text tamer; above 1 it becomes wilder. At 0 the likeliest token is always taken (greedy), and the text tends to repeat itself. Top-k draws only among the k likeliest, which keeps out the many tokens that are each improbable but together likely to spoil a sentence.</source>
        <translation>온도는 먼저 점수를 나눕니다. 1이면 그대로 쓰고, 1보다 작으면 확률이 높은 토큰이 더 높아져 글이 얌전해지며, 1보다 크면 거칠어집니다. 0이면 언제나 확률이 가장 높은 토큰을 고르며(그리디), 글이 되풀이되기 쉽습니다. top-k는 확률이 가장 높은 k개 가운데서만 뽑습니다. 하나하나는 드물지만 합치면 문장을 망치기 쉬운 많은 토큰을 막아 줍니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>Both change only the samples, never the training. Move the slider: the bars are the probabilities of eight tokens.</source>
        <translation>둘 다 샘플만 바꾸고 학습은 바꾸지 않습니다. 슬라이더를 움직여 보십시오. 막대는 토큰 여덟 개의 확률입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>z scores, T temperature, p probabilities</source>
        <translation>z 점수, T 온도, p 확률</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>generate text prompt softmax greedy random</source>
        <translation>생성 텍스트 프롬프트 소프트맥스 그리디 탐욕 무작위 generate text prompt softmax greedy random sampling</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>Forecast of the loss</source>
        <translation>손실 예측</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>From the losses so far, Crest forecasts the loss of the remaining steps, for the current schedule or for the one you are dragging. The line is the most likely course; the true loss stays inside the band in about 80 of 100 cases, before about 1,000 steps in fewer than half: small models linger on a plateau and then fall again.</source>
        <translation>Crest는 지금까지의 손실을 바탕으로 현재 스케줄이나 드래그하고 있는 스케줄에서 남은 스텝의 손실을 예측합니다. 선은 가장 가능성 높은 경로이고, 실제 손실은 100번 가운데 80번쯤 띠 안에 있습니다. 1,000스텝쯤 전에는 절반도 안 됩니다. 작은 모델은 한동안 정체했다가 다시 내려가기 때문입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>It rests on a law with six numbers: the loss falls with the sum of the learning rates so far, like a power, and stands higher by the noise of running at a high rate, which dies down where the rate is lowered. The numbers are fitted to the run. Where that would not hold, it stays silent and says why: too early, memorising, or a plan above anything that was run.</source>
        <translation>예측은 여섯 개의 수로 된 법칙을 바탕으로 합니다. 손실은 지금까지의 학습률의 합에 따라 거듭제곱꼴로 내려가고, 높은 학습률에서 생기는 노이즈만큼 더 높으며, 이 노이즈는 학습률을 낮추면 잦아듭니다. 여섯 개의 수는 실행에 맞추어 정합니다. 너무 이르거나, 암기하고 있거나, 계획이 지금까지 실행한 것보다 높을 때처럼 법칙이 맞지 않으면 예측하지 않고 그 이유를 알립니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>A finished run with the same setup can be used for the forecast, which is then there from the start. Use it to compare two tails, rather than to trust a third decimal.</source>
        <translation>설정이 같은 완료된 실행을 예측에 사용하면 처음부터 예측이 나옵니다. 소수점 셋째 자리를 믿기보다는 두 스케줄을 비교하는 데 쓰십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>S sum of the learning rates over the peak, n noise of the rate, L₀, A, a, B fitted</source>
        <translation>S 학습률의 합을 피크로 나눈 값, n 학습률의 노이즈, L₀, A, a, B 맞춘 값</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>prediction outlook band future</source>
        <translation>전망 띠 미래 prediction outlook band future forecast</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>Crest watches every loss and speaks up in four cases. Spike: the last five losses stand far above the 128 before them. Diverging: the smoothed loss has been 5% above its lowest value for 100 steps. Parted: training loss falls while validation loss no longer follows, so the model memorises. Not finite: a loss is no number any more.</source>
        <translation>Crest는 모든 손실을 지켜보다가 네 가지 경우에 알립니다. 스파이크: 마지막 다섯 손실이 그 앞의 128개보다 훨씬 높습니다. 발산: 평활 손실이 100스텝 동안 최저값보다 5% 높았습니다. 벌어짐: 훈련 손실은 내려가는데 검증 손실이 따라오지 않아 모델이 암기하고 있습니다. 유한하지 않음: 손실이 더는 유한한 숫자가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>An alarm marks the place in the plots and offers what usually helps: lower the clip threshold, go back to the best checkpoint and lower the peak, or begin the decay now. It changes nothing by itself. Only a run that diverges is paused, where Run, “Pause when the run diverges” is on.</source>
        <translation>경보는 그래프에 위치를 표시하고 보통 도움이 되는 것을 제안합니다. 클리핑 임곗값 낮추기, 가장 좋은 체크포인트로 되돌아가 피크 낮추기, 지금 감쇠입니다. 스스로 바꾸는 것은 없습니다. 다만 실행 메뉴의 “발산하면 일시 정지”가 켜져 있으면 발산하는 실행을 일시 정지합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>The rules are strict: better silent than wrong. A spike of the norm alone raises none.</source>
        <translation>규칙은 엄격합니다. 틀린 경보를 내느니 알리지 않습니다. 노름의 스파이크만으로는 경보가 울리지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/reading.py"/>
        <source>warning trouble spike diverge nan infinite</source>
        <translation>경고 문제 스파이크 발산 warning trouble spike diverge nan infinite alarm</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>Setting up a run</source>
        <translation>실행 준비</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>Text and tokens</source>
        <translation>텍스트와 토큰</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>The model learns from one text: a built-in one, files, or a folder. A tokenizer cuts it into tokens, and the model learns to guess each next one. GPT-2's has 50,257 tokens of about four characters; characters or bytes have far fewer, which makes small models much faster, with longer sequences for the same text.</source>
        <translation>모델은 하나의 텍스트에서 배웁니다. 내장 텍스트, 파일들, 또는 폴더입니다. 토크나이저가 텍스트를 토큰으로 자르고, 모델은 다음 토큰을 맞히는 법을 배웁니다. GPT-2에는 네 글자쯤 되는 토큰이 50,257개 있습니다. 문자나 바이트는 훨씬 적어서 작은 모델이 훨씬 빨라지지만, 같은 텍스트의 시퀀스가 길어집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>A training example is a window of “Context length” tokens. “Stride” says how far the window moves to the next: equal to the context length, every token is seen once an epoch. The end of the text, after “Training share”, is never trained on; it gives the validation loss.</source>
        <translation>학습 예제는 “컨텍스트 길이”만큼의 토큰으로 된 창입니다. “스트라이드”는 다음 창까지 얼마나 옮겨 가는지를 정합니다. 컨텍스트 길이와 같으면 에포크마다 모든 토큰을 한 번씩 봅니다. “학습 비율” 뒤에 남은 텍스트의 끝부분은 학습에 쓰지 않고 검증 손실을 측정하는 데 씁니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>Losses of different tokenizers cannot be compared: a token of four characters is harder to guess than one character.</source>
        <translation>토크나이저가 다르면 손실을 비교할 수 없습니다. 네 글자짜리 토큰은 한 글자보다 맞히기 어렵기 때문입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>data tokenizer vocabulary bpe context stride files</source>
        <translation>데이터 토크나이저 어휘 컨텍스트 스트라이드 파일 data tokenizer vocabulary bpe context stride files</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>A GPT is a stack of equal blocks. In each, attention lets every token look at those before it, with several heads that look for different things, and a small network works on each token by itself. “Width” is the length of the vector that stands for a token; parameters grow with its square and with the number of layers.</source>
        <translation>GPT는 똑같은 블록을 쌓은 것입니다. 각 블록에서 어텐션은 토큰이 자기 앞의 토큰들을 보게 하며, 여러 헤드가 서로 다른 것을 찾습니다. 작은 신경망이 토큰 하나하나를 따로 처리합니다. “너비”는 토큰 하나를 나타내는 벡터의 길이입니다. 파라미터 수는 너비의 제곱과 레이어 수에 따라 늘어납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>A larger model reaches a lower loss on the same text and learns more from each token, but every step costs more, and a small text is memorised sooner. Dropout, a share of activations set to 0 at random, holds that off.</source>
        <translation>큰 모델은 같은 텍스트에서 더 낮은 손실에 이르고 토큰마다 더 많이 배우지만, 스텝마다 비용이 크고 작은 텍스트를 더 빨리 외웁니다. 활성값의 일부를 무작위로 0으로 만드는 드롭아웃이 이를 늦춥니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>“Start from” begins with given weights instead of random ones: GPT-2's, or those of a run of your own. Such fine-tuning wants a much smaller peak, about 3e-5.</source>
        <translation>“시작 가중치”를 쓰면 무작위 값 대신 주어진 가중치에서 시작합니다. GPT-2의 가중치나 직접 학습한 실행의 가중치를 쓸 수 있습니다. 이런 미세 조정에는 3e-5쯤의 훨씬 작은 피크가 알맞습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>gpt layers heads width dropout fine-tuning weights parameters</source>
        <translation>레이어 헤드 너비 드롭아웃 미세 조정 가중치 파라미터 gpt layers heads width dropout fine-tuning weights</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>Device, precision and speed</source>
        <translation>장치, 정밀도, 속도</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>Auto takes an NVIDIA card where there is one, then Apple's, then the processor. “Precision” is the number format of the heavy arithmetic: fp32 is exact and slow, bf16 has the same range with fewer digits and is fastest where the hardware has it, fp16 needs its loss scaled so that small gradients do not vanish. The weights stay in fp32 always.</source>
        <translation>자동은 NVIDIA 카드, Apple GPU, CPU 순으로 찾아 씁니다. “정밀도”는 무거운 계산의 숫자 형식입니다. fp32는 정확하고 느리며, bf16은 범위가 같고 자릿수가 적은 대신 하드웨어가 지원하면 가장 빠르고, fp16은 작은 그래디언트가 사라지지 않도록 손실을 키워야 합니다. 가중치는 언제나 fp32입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>“Compile” makes steps faster on an NVIDIA card after a wait at the start; auto does it where the run is long enough. Several “Processes” share the batches of every update, one card each, with the same numbers but for rounding; “Sharding” also divides the weights, for models that do not fit one card.</source>
        <translation>“컴파일”은 NVIDIA 카드에서 시작할 때 기다리는 대신 스텝을 빠르게 합니다. 자동은 실행이 충분히 길 때 컴파일합니다. “프로세스”를 여러 개 쓰면 카드를 하나씩 맡아 업데이트의 배치를 나누며, 결과는 반올림 오차를 빼면 같습니다. “샤딩”은 카드 하나에 들어가지 않는 모델을 위해 가중치도 나눕니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>None of this changes what is learned, beyond rounding.</source>
        <translation>이 가운데 어느 것도 반올림 오차를 빼면 배우는 내용을 바꾸지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>gpu cuda cpu bf16 fp16 tf32 compile threads memory</source>
        <translation>gpu cuda cpu bf16 fp16 tf32 컴파일 스레드 메모리 compile threads memory</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>Checkpoints and logs</source>
        <translation>체크포인트와 로그</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>A checkpoint is the whole state of a training: weights, the optimizer's means, random numbers, the place in the data. A run that is resumed from one is the same run. It takes about three times the room of the weights, so only the newest are kept, as many as “Keep” says, with the best one and those you pin.</source>
        <translation>체크포인트는 학습 상태 전체입니다. 가중치, 옵티마이저의 이동 평균, 난수, 데이터에서의 위치가 들어 있습니다. 체크포인트에서 재개한 실행은 같은 실행입니다. 가중치의 세 배쯤 되는 공간을 차지하므로 최근 것을 “보관”에서 정한 만큼만 남기고, 가장 좋은 것과 고정한 것도 함께 남깁니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>The flags on the axis of the plots are checkpoints. Click one to go on from there in another way: a branch with another tail, or a what-if of a few steps. Every run stays in Runs, with its curves, samples and edits, and can be made again.</source>
        <translation>그래프의 축 위에 있는 깃발이 체크포인트입니다. 클릭하면 거기서 다른 스케줄로 분기하거나 몇 스텝짜리 가정 실험을 할 수 있습니다. 모든 실행은 곡선, 샘플, 편집과 함께 실행 목록에 남고 다시 만들 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>Live logs for TensorBoard, W&amp;B or MLflow can be written beside that. If one of them fails, the training does not notice.</source>
        <translation>그와 함께 TensorBoard, W&amp;B, MLflow에 실시간으로 기록할 수 있습니다. 그중 하나가 실패해도 학습에는 영향이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/setting_up.py"/>
        <source>save resume branch what-if tensorboard wandb mlflow logging</source>
        <translation>저장 재개 분기 가정 실험 로그 save resume branch what-if tensorboard wandb mlflow logging</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Decay shapes</source>
        <translation>감쇠 모양</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>i step, W warmup steps, N all steps, p peak, m minimum, u = (i − W) / (N − W): the share of the decay that is behind</source>
        <translation>i 스텝, W 워밍업 스텝 수, N 전체 스텝 수, p 피크, m 최소, u = (i − W) / (N − W): 감쇠가 진행된 비율</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Cosine</source>
        <translation>코사인</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Half a wave of a cosine from the peak to the minimum. It leaves the peak slowly, falls fastest in the middle, and arrives slowly. So the model spends much time near the peak, where it learns fast, and some time at small rates, where it settles.</source>
        <translation>피크에서 최솟값까지 이어지는 코사인 반 파장입니다. 피크를 천천히 떠나 가운데에서 가장 빨리 내려가고 천천히 도착합니다. 그래서 빨리 배우는 피크 부근에서 오래 머물고, 자리를 잡는 작은 학습률에서도 얼마간 머뭅니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>It is the shape of Appendix D and the most used one in published training runs of GPTs since GPT-3. It has no settings of its own besides the length, and there lies its weakness: the curve depends on the planned end. Stopped early, the rate is still high; extended, it has to go up again. Where the length is known, take it.</source>
        <translation>부록 D의 모양이며, GPT-3 이래 공개된 GPT 학습에서 가장 많이 쓰입니다. 길이 말고는 따로 정할 것이 없는데, 바로 거기에 약점이 있습니다. 곡선이 계획한 끝에 매여 있습니다. 일찍 멈추면 학습률이 아직 높고, 늘리면 다시 올라가야 합니다. 길이가 정해져 있다면 이 모양을 쓰십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>In the middle of the decay the rate is exactly half way between peak and minimum.</source>
        <translation>감쇠의 한가운데에서 학습률은 정확히 피크와 최솟값의 중간입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>half cosine annealing</source>
        <translation>반 코사인 half cosine annealing</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>A straight line from the peak to the minimum: every step lowers the rate by the same amount. Nothing about it is special, and that is its strength. Theory that asks which fixed schedule gives the best last iterate arrives at a straight line to 0, and measurements over many tasks find it as good as a cosine or slightly better.</source>
        <translation>피크에서 최솟값까지의 직선입니다. 스텝마다 같은 만큼 학습률을 낮춥니다. 특별한 것이 없다는 점이 장점입니다. 마지막 결과가 가장 좋은 고정 스케줄이 무엇인지 이론으로 구하면 0까지 내려가는 직선이 나오고, 여러 과제에서 측정해 보면 코사인만큼 좋거나 조금 더 좋습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Compared with a cosine it spends less time near the peak and less time near the minimum. BERT was trained with it; it is the default of many trainers for fine-tuning. When a run is extended half way, the rest is simply a flatter line.</source>
        <translation>코사인과 비교하면 피크 부근에도 최솟값 부근에도 덜 머뭅니다. BERT가 이 모양으로 학습되었고, 많은 트레이너가 미세 조정의 기본값으로 씁니다. 실행을 중간에 늘리면 남은 부분은 그저 더 완만한 직선이 됩니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>straight line</source>
        <translation>직선 straight line linear</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>After the warmup the rate stays at the peak until the end. The loss falls as long as large updates help, and then stays at a level that the noise of the batches sets: it does not settle.</source>
        <translation>워밍업이 끝나면 학습률이 끝까지 피크에 머뭅니다. 큰 업데이트가 도움이 되는 동안 손실이 내려가다가, 배치의 노이즈가 정하는 수준에 머무르며 자리를 잡지 못합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Its use is not the end result but what it leaves open. No planned end is built into it, so a run can go on for as long as it pays, and a decay can begin whenever you decide: press Decay now. That is warmup-stable-decay with the third part chosen later. It is also the fair background for comparing other settings, because the schedule changes nothing between runs.</source>
        <translation>이 모양의 쓸모는 최종 결과가 아니라 끝을 열어 두는 데 있습니다. 계획한 끝이 없으므로 이득이 있는 동안 실행을 계속할 수 있고, 원할 때 지금 감쇠를 눌러 감쇠를 시작할 수 있습니다. 셋째 부분을 나중에 정하는 WSD인 셈입니다. 스케줄이 실행마다 다르지 않으므로 다른 설정을 비교하는 공정한 배경이기도 합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>p peak learning rate</source>
        <translation>p 피크 학습률</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>flat hold no decay</source>
        <translation>평평함 유지 감쇠 없음 flat hold no decay constant</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Warmup-stable-decay (WSD)</source>
        <translation>워밍업-안정-감쇠(WSD)</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Three parts: a warmup, a plateau at the peak, and a fall to the minimum in the last 10% to 20% of the steps. On the plateau the loss looks worse than under a cosine of the same length; in the fall it drops quickly and ends at about the same value, sometimes lower.</source>
        <translation>세 부분으로 되어 있습니다. 워밍업, 피크에 머무는 유지 구간, 그리고 마지막 10%에서 20%의 스텝에 걸쳐 최솟값까지 내려가는 하강입니다. 유지 구간에서는 같은 길이의 코사인보다 손실이 나빠 보이지만, 하강에서 빠르게 내려가 거의 같은 값, 때로는 더 낮은 값에서 끝납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>The gain is freedom. The plateau does not depend on the length, so one long run can be cooled down at several points, each from a checkpoint, and gives a finished model for each length. A cosine would need a run for each.</source>
        <translation>장점은 자유로움입니다. 유지 구간은 길이에 매이지 않으므로, 긴 실행 하나를 여러 지점의 체크포인트에서 쿨다운하여 길이마다 완성된 모델을 얻을 수 있습니다. 코사인이라면 길이마다 실행이 하나씩 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>The fall can be a line, half a cosine, or 1 − √, which starts steeply and is the best of the three in the measurements of Hägele et al. “Decay from” sets where it begins.</source>
        <translation>하강은 직선, 반 코사인, 또는 1 − √로 할 수 있습니다. 1 − √는 가파르게 시작하며 Hägele 등의 측정에서 셋 가운데 가장 좋습니다. “감쇠 시작”이 하강이 시작되는 스텝을 정합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>i step, D start of the decay, N all steps, p peak, m minimum, f the shape</source>
        <translation>i 스텝, D 감쇠의 시작, N 전체 스텝 수, p 피크, m 최소, f 모양</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>trapezoid plateau cooldown stable</source>
        <translation>사다리꼴 유지 구간 쿨다운 trapezoid plateau cooldown stable wsd</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Inverse square root</source>
        <translation>역제곱근</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>The rate falls with one over the square root of the step: four times as many steps, half the rate. It is steep right after the warmup and then ever flatter, and it has no end: the formula does not know how long the run will be.</source>
        <translation>학습률이 스텝의 제곱근에 반비례해 내려갑니다. 스텝이 네 배면 학습률은 절반입니다. 워밍업 바로 뒤에는 가파르다가 점점 완만해지며 끝이 없습니다. 이 식은 실행의 길이와 관계가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>The first Transformer and T5 were trained with it. As it never comes down to a really small rate, such runs are often finished with a short linear fall: press Decay now. The longer the warmup, the slower the decay, as the warmup's length is also the time scale of the curve.</source>
        <translation>최초의 Transformer와 T5가 이 모양으로 학습되었습니다. 학습률이 아주 작은 값까지는 내려가지 않으므로 짧은 직선 하강으로 마무리하는 일이 많습니다. 그때는 지금 감쇠를 누르십시오. 워밍업의 길이가 곡선의 시간 척도이기도 해서, 워밍업이 길수록 감쇠가 느립니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>i step, W warmup steps, p peak, m minimum, T time scale: 10,000 without a warmup</source>
        <translation>i 스텝, W 워밍업 스텝 수, p 피크, m 최소, T 시간 척도: 워밍업이 없으면 10,000</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>transformer noam t5 root</source>
        <translation>역제곱근 제곱근 트랜스포머 transformer noam t5 inverse square root</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Exponential</source>
        <translation>지수</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Each step multiplies the rate by the same factor, chosen so that it arrives at the minimum at the end. With the logarithmic axis (log y) it is a straight line. Half of the way in orders of magnitude is reached after half of the steps: from 1e-3 to 1e-5 it stands at 1e-4 in the middle, where a cosine still has 5e-4.</source>
        <translation>스텝마다 같은 배율을 곱하며, 끝에서 최솟값에 이르도록 배율을 정합니다. 로그 축(로그 y)에서는 직선입니다. 스텝의 절반에서 자릿수로도 절반을 내려갑니다. 1e-3에서 1e-5까지라면 가운데에서 1e-4이고, 코사인은 그때 아직 5e-4입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>So it leaves the high rates early. That is safe, and slow where large updates would still help; with a minimum close to the peak it comes near to a straight line. The minimum has to be above 0.</source>
        <translation>그래서 높은 학습률을 일찍 떠납니다. 안전하지만 큰 업데이트가 아직 도움이 될 때는 느립니다. 최솟값이 피크에 가까우면 직선에 가까워집니다. 최솟값은 0보다 커야 합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>geometric factor gamma</source>
        <translation>등비 배율 geometric factor gamma exponential</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Polynomial</source>
        <translation>다항식</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>The share of the way that is left, raised to a power. The power bends the curve: 1 is the straight line, 2 falls fast at first and arrives slowly, and below 1 the rate stays high for long and drops at the end.</source>
        <translation>남은 구간의 비율을 거듭제곱한 것입니다. 지수가 곡선의 휜 정도를 정합니다. 1은 직선이고, 2는 처음에 빨리 내려가 천천히 도착하며, 1보다 작으면 오래 높게 머물다가 끝에서 떨어집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>It comes from image segmentation, where a power of 0.9 is usual, and is what many trainers call “poly”. For language models a power between 1 and 2 is a way to try something between a line and the late, flat end of a cosine. Move the slider to see what the power does.</source>
        <translation>0.9를 흔히 쓰는 이미지 분할에서 왔으며, 많은 트레이너가 “poly”라고 부르는 것입니다. 언어 모델에서는 1과 2 사이의 지수로 직선과, 늦고 완만하게 끝나는 코사인 사이를 시험해 볼 수 있습니다. 슬라이더를 움직여 지수가 하는 일을 보십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>p peak, m minimum, k power, u the share of the decay that is behind</source>
        <translation>p 피크, m 최소, k 지수, u 감쇠가 진행된 비율</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>power poly exponent</source>
        <translation>거듭제곱 지수 power poly exponent polynomial</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Cosine with restarts</source>
        <translation>재시작 코사인</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Several cosines one after the other: at the end of each the rate jumps back to the peak. The jump throws the weights out of the place where they had settled, and the loss rises at once; the next fall settles them again, often lower.</source>
        <translation>코사인 여러 개를 이어 놓은 것입니다. 하나가 끝날 때마다 학습률이 피크로 뛰어오릅니다. 그 도약이 자리 잡은 곳에서 가중치를 밀어내 손실이 곧바로 오르고, 다음 하강에서 다시 자리를 잡는데 손실이 더 낮아지는 일이 많습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>The idea is to escape poor places and to have a usable model at the end of each cycle. For language models on a fixed number of tokens one long decay is usually better, as each restart spends steps on winning back what the jump has lost. It is worth seeing once: every jump of the rate is visible in the loss.</source>
        <translation>나쁜 지점에서 벗어나고, 주기가 끝날 때마다 쓸 수 있는 모델을 얻으려는 방법입니다. 토큰 수가 정해진 언어 모델에서는 긴 감쇠 하나가 대개 더 낫습니다. 재시작마다 도약으로 잃은 것을 되찾는 데 스텝을 쓰기 때문입니다. 그래도 한번 볼 만합니다. 학습률의 도약이 모두 손실에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>p peak, m minimum, c cycles, u the share of the decay that is behind</source>
        <translation>p 피크, m 최소, c 주기 수, u 감쇠가 진행된 비율</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>sgdr warm restarts cycles jump</source>
        <translation>웜 리스타트 주기 도약 sgdr warm restarts cycles jump</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>One cycle</source>
        <translation>원사이클</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>One long rise and one long fall, both half cosines, so that the curve has no corner. The warmup is part of the idea: it takes about a third of the run instead of a few per cent, and the peak is set higher than one would otherwise dare, because the rate stays near it only for a short time.</source>
        <translation>긴 상승 하나와 긴 하강 하나이며, 둘 다 반 코사인이어서 곡선에 모서리가 없습니다. 워밍업도 이 방법의 일부입니다. 몇 %가 아니라 실행의 3분의 1쯤을 차지하고, 학습률이 피크 부근에 잠깐만 머물기 때문에 피크를 보통보다 과감하게 높입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>It was made for training image models in few epochs, where it can be several times faster, and is the default of fastai. For a GPT it behaves like a cosine with a long, soft warmup. Give it a warmup of 25% to 30% and a peak two or three times the usual one.</source>
        <translation>적은 에포크로 이미지 모델을 학습하려고 만들어졌고, 거기서는 몇 배 빠를 수 있으며 fastai의 기본값입니다. GPT에서는 길고 부드러운 워밍업이 있는 코사인과 비슷하게 작동합니다. 워밍업은 25%에서 30%, 피크는 보통의 두세 배로 하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>i step, W warmup steps, s initial learning rate, p peak, m minimum, u the share of the decay that is behind</source>
        <translation>i 스텝, W 워밍업 스텝 수, s 초기 학습률, p 피크, m 최소, u 감쇠가 진행된 비율</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>onecycle fastai super-convergence</source>
        <translation>원사이클 초수렴 onecycle fastai super-convergence</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Points: any curve</source>
        <translation>점: 원하는 곡선</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>A schedule of your own: points, each a share of the run and a learning rate, and a curve through them. Between two points lies a straight line, a smooth curve that never goes higher or lower than its points, or a step that holds the first until the second.</source>
        <translation>직접 만드는 스케줄입니다. 각각 실행에서의 비율과 학습률로 된 점들을 지나는 곡선입니다. 두 점 사이는 직선이거나, 점보다 높아지거나 낮아지지 않는 매끄러운 곡선이거나, 다음 점까지 앞의 값을 유지하는 계단입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>Double-click the curve to add a point, drag it, press Del to remove it; a right click gives exact values. Where more than 60 points are in sight, zoom in to move them, or simplify the curve in its menu. Points take the place of warmup, initial and peak; the highest point is the end of the warmup. A schedule of another trainer comes in the same way: Load a schedule reads a CSV of step and lr, and puts as few points as describe it.</source>
        <translation>곡선을 두 번 클릭하면 점이 생기고, 드래그해 옮기고, Del로 지웁니다. 오른쪽 클릭하면 정확한 값을 줄 수 있습니다. 점이 60개보다 많이 보이면 확대해서 옮기거나, 곡선의 메뉴에서 단순화합니다. 점들은 워밍업, 초기, 피크를 대신합니다. 가장 높은 점이 워밍업의 끝입니다. 다른 트레이너의 스케줄도 같은 방식으로 들어옵니다. 스케줄 불러오기는 step과 lr이 있는 CSV를 읽어, 곡선을 나타내는 데 필요한 만큼만 점을 놓습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/shapes.py"/>
        <source>custom own curve csv import interpolation</source>
        <translation>사용자 곡선 csv 가져오기 보간 custom own curve csv import interpolation points</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>Updates</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>Batch size and accumulation</source>
        <translation>배치 크기와 그래디언트 누적</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>An update uses the mean gradient of a batch of examples. Each example's gradient points roughly the right way, with noise; the mean of n examples has noise smaller by the root of n. Four times the batch: half the noise, four times the work for one update.</source>
        <translation>업데이트는 배치에 든 예제들의 그래디언트를 평균해 씁니다. 예제 하나의 그래디언트는 대체로 옳은 방향을 가리키지만 노이즈가 있습니다. 예제 n개를 평균하면 노이즈가 √n분의 1로 줄어듭니다. 배치가 네 배면 노이즈는 절반, 업데이트 하나의 계산량은 네 배입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>With a fixed text a larger batch means fewer updates. It pays until the noise is small beside the gradient itself (see noise scale), and it allows a higher learning rate: with SGD in proportion to the batch, with Adam rather by its root.</source>
        <translation>텍스트가 정해져 있으면 배치가 클수록 업데이트가 적습니다. 노이즈가 그래디언트 자체보다 작아질 때까지는 이득이며(노이즈 스케일 참고), 학습률을 더 높일 수 있습니다. SGD에서는 배치에 비례해, Adam에서는 그 제곱근쯤으로 높입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>“Accumulate” adds up the gradients of several batches before one update: the effect of the large batch in the memory of the small one. Move the slider: the arrows are means of that many gradients, and the thick one is the true gradient.</source>
        <translation>“그래디언트 누적”은 업데이트 하나를 하기 전에 여러 배치의 그래디언트를 더합니다. 작은 배치의 메모리로 큰 배치의 효과를 냅니다. 슬라이더를 움직여 보십시오. 화살표는 그만큼의 그래디언트를 평균한 것이고, 굵은 화살표가 참 그래디언트입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>b batch size, a batches accumulated, gₖ gradient of one example</source>
        <translation>b 배치 크기, a 누적한 배치 수, gₖ 예제 하나의 그래디언트</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>micro-batch gradient accumulation memory examples</source>
        <translation>마이크로 배치 누적 메모리 예제 micro-batch gradient accumulation memory examples</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>AdamW and weight decay</source>
        <translation>AdamW와 가중치 감쇠</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>AdamW keeps two running means for each parameter: of the gradient (Beta 1) and of its square (Beta 2). The update is the first divided by the root of the second, so parameters with small gradients move as far as others.</source>
        <translation>AdamW는 파라미터마다 이동 평균을 두 개 둡니다. 그래디언트의 평균(베타 1)과 그 제곱의 평균(베타 2)입니다. 업데이트는 첫째를 둘째의 제곱근으로 나눈 것이어서, 그래디언트가 작은 파라미터도 다른 것만큼 움직입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>Weight decay pulls every weight a little towards 0 at each update, in proportion to the learning rate. Weights that the gradients do not keep up fade away, which holds the model simpler and its weights in a range where the learning rate stays right. 0.1 is usual for GPTs. In AdamW the pull is separate from the gradient: that is the W.</source>
        <translation>가중치 감쇠는 업데이트마다 모든 가중치를 학습률에 비례해 조금씩 0 쪽으로 당깁니다. 그래디언트가 붙들지 않는 가중치는 사라져 가며, 그래서 모델이 단순해지고 가중치가 학습률에 맞는 범위에 머뭅니다. GPT에는 0.1이 보통입니다. AdamW에서는 이 당김이 그래디언트와 분리되어 있습니다. 이름의 W가 그것입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>The picture shows a weight that gets no gradient: with lr · λ the share it loses at each step. A long memory (Beta 2 near 1) wants a longer warmup.</source>
        <translation>그림은 그래디언트를 받지 않는 가중치입니다. lr · λ는 스텝마다 줄어드는 비율입니다. 기억이 길면(베타 2가 1에 가까우면) 워밍업도 길어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>w weight, m̂ and v̂ running means of gradient and square, ε epsilon, λ weight decay</source>
        <translation>w 가중치, m̂와 v̂ 그래디언트와 제곱의 이동 평균, ε 엡실론, λ 가중치 감쇠</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>adam beta momentum regularisation epsilon optimizer</source>
        <translation>adam 베타 모멘텀 정규화 엡실론 옵티마이저 beta momentum regularisation epsilon optimizer</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>Steps, epochs and the length of a run</source>
        <translation>스텝, 에포크, 실행의 길이</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>A step is one update of the weights. An epoch goes through the whole training text once; it has as many steps as there are batches in it, divided by what is accumulated. “Epochs” sets how often the text is gone through, “At most” caps the steps whatever the epochs say.</source>
        <translation>스텝은 가중치를 한 번 업데이트하는 것입니다. 에포크는 학습 텍스트 전체를 한 번 지나는 것으로, 배치 수를 누적한 수로 나눈 만큼의 스텝이 있습니다. “에포크”는 텍스트를 몇 번 지날지를 정하고, “최대”는 에포크와 상관없이 스텝 수를 제한합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>The schedule is stretched over all steps: shares such as a warmup of 20% follow the length, numbers of steps do not. So change the length first and the schedule after it.</source>
        <translation>스케줄은 전체 스텝에 맞추어 늘어납니다. 워밍업 20% 같은 비율은 길이를 따라가지만, 스텝 수로 준 값은 그대로입니다. 그러니 길이를 먼저 바꾸고 스케줄을 나중에 바꾸십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>On a small text many epochs mean learning it by heart: watch the validation loss. On a large one a single epoch is usual, because fresh text is worth more than repeated text.</source>
        <translation>작은 텍스트에서 에포크가 많으면 외우게 됩니다. 검증 손실을 지켜보십시오. 큰 텍스트에서는 에포크 하나가 보통입니다. 새 텍스트가 되풀이한 텍스트보다 값지기 때문입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>N all steps, a batches accumulated for an update</source>
        <translation>N 전체 스텝 수, a 업데이트 하나에 누적한 배치 수</translation>
    </message>
    <message>
        <location filename="../../gui/help/pages/updates.py"/>
        <source>max steps duration iterations</source>
        <translation>최대 스텝 기간 반복 에포크 max steps duration iterations epochs</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>peak</source>
        <translation>피크</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>warmup</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>decay</source>
        <translation>감쇠</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>minimum</source>
        <translation>최소</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>{n} of 300 steps</source>
        <translation>300스텝 중 {n}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>{n} of {all} clipped</source>
        <translation>{all}개 중 {n}개 클리핑됨</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>weight over 400 steps</source>
        <translation>400스텝 동안의 가중치</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>from here by heart</source>
        <translation>여기부터 암기</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>spike</source>
        <translation>스파이크</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>valley</source>
        <translation>골짜기</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>steep</source>
        <translation>가장 가파름</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>The learning rate over a run of 300 steps</source>
        <translation>300스텝 실행의 학습률</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Peak, times as high</source>
        <translation>피크, 배수</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Minimum, of the peak</source>
        <translation>최소, 피크에 대한 비율</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>All decay shapes side by side</source>
        <translation>모든 감쇠 모양 비교</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>A constant rate, and the decay that begins now</source>
        <translation>일정한 학습률과 지금 시작하는 감쇠</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Decay now, at</source>
        <translation>지금 감쇠, 위치</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Power</source>
        <translation>지수(거듭제곱)</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Cycles</source>
        <translation>주기 수</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>A plateau and three ways to fall from it</source>
        <translation>유지 구간과 거기서 내려가는 세 가지 방법</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Decay from</source>
        <translation>감쇠 시작</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Gradients as arrows; those outside the circle are shortened to it</source>
        <translation>화살표로 그린 그래디언트. 원 밖의 것은 원까지 줄어듭니다</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Clip at norm</source>
        <translation>클리핑 노름</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Two numbers, and the length of the arrow that they make</source>
        <translation>두 숫자와 그것이 이루는 화살표의 길이</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Means of noisy gradients around the true one</source>
        <translation>참 그래디언트 둘레에 있는, 노이즈 섞인 그래디언트의 평균</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Gradients in the mean</source>
        <translation>평균한 그래디언트 수</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>A weight that fades away</source>
        <translation>사라져 가는 가중치</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>lr · λ</source>
        <translation>lr · λ</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Both losses fall, then the validation loss turns up: a sketch</source>
        <translation>두 손실이 내려가다가 검증 손실이 올라감(개념도)</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>A loss with a spike: a sketch</source>
        <translation>스파이크가 있는 손실(개념도)</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>The probabilities of eight tokens as bars</source>
        <translation>막대로 그린 토큰 여덟 개의 확률</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <location filename="../../gui/help/pictures.py"/>
        <source>The loss over the learning rate, with the two marks</source>
        <translation>학습률에 따른 손실과 두 표시</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/steps.py"/>
        <source>Grab the peak</source>
        <translation>피크 잡기</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/steps.py"/>
        <source>The dashed line is the planned learning rate: warmup, peak, decay. Drag the ring at its peak, up or sideways. Undo (Ctrl+Z) brings it back.</source>
        <translation>파선은 계획한 학습률입니다. 워밍업, 피크, 감쇠가 보입니다. 피크의 고리를 위아래나 옆으로 드래그해 보십시오. 실행 취소(Ctrl+Z)로 되돌립니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/steps.py"/>
        <source>Press Start</source>
        <translation>시작 누르기</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/steps.py"/>
        <source>A small GPT now learns a short text with this schedule. Watch the loss fall in the second plot, and what the model writes at the right.</source>
        <translation>이제 작은 GPT가 이 스케줄로 짧은 텍스트를 배웁니다. 두 번째 그래프에서 손실이 내려가는 것과, 오른쪽에서 모델이 쓰는 글을 지켜보십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/steps.py"/>
        <source>Watch the clip</source>
        <translation>클리핑 보기</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/steps.py"/>
        <source>The gradient norm, and the threshold as a line. Drag the line down: from the next update on, longer gradients are clipped, and their steps are marked.</source>
        <translation>그래디언트 노름과, 선으로 그린 임곗값입니다. 선을 아래로 드래그해 보십시오. 다음 업데이트부터 더 긴 그래디언트가 클리핑되고, 클리핑된 스텝에는 표시가 생깁니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/steps.py"/>
        <source>The gradient norm, and the threshold as a line. Drag the line: it is set for the next run. Or press Start, and drag it while the run trains.</source>
        <translation>그래디언트 노름과, 선으로 그린 임곗값입니다. 선을 드래그하면 다음 실행의 값이 정해집니다. 또는 시작을 누르고 학습하는 동안 드래그해 보십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/steps.py"/>
        <source>Edit the rest of the schedule</source>
        <translation>남은 스케줄 편집</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/steps.py"/>
        <source>Drag a ring of the learning rate while the run trains, or press Decay now (Ctrl+D). The violet line is only staged; Apply (Ctrl+Enter) sends it to the run.</source>
        <translation>실행이 학습하는 동안 학습률의 고리를 드래그하거나 지금 감쇠(Ctrl+D)를 누르십시오. 보라색 선은 아직 적용 대기 중이며, 적용(Ctrl+Enter)을 누르면 실행에 전해집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/steps.py"/>
        <source>No run is training any more. Press Start for another one; while it trains, you can edit the rest of its schedule.</source>
        <translation>학습 중인 실행이 없습니다. 시작을 눌러 다른 실행을 시작하십시오. 학습하는 동안 남은 스케줄을 편집할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/steps.py"/>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <location filename="../../gui/help/tour/steps.py"/>
        <source>Every run is kept. Open Runs (Ctrl+3), choose two of them with Ctrl+click, and press Compare. With one run only, train another one first, with another peak.</source>
        <translation>모든 실행은 보관됩니다. 실행 목록(Ctrl+3)을 열고 Ctrl+클릭으로 둘을 고른 뒤 비교를 누르십시오. 실행이 하나뿐이면 먼저 다른 피크로 하나 더 학습하십시오.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source>yes: ≈ {minutes}, pays from {least}</source>
        <translation>켬: 약 {minutes}, {least}부터 이득</translation>
    </message>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source>no: ≈ {minutes}, pays from {least}</source>
        <translation>끔: 약 {minutes}, {least}부터 이득</translation>
    </message>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source>no: only on an NVIDIA GPU</source>
        <translation>끔: NVIDIA GPU 전용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source>no: Triton is missing</source>
        <translation>끔: Triton이 없음</translation>
    </message>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source>no: Deterministic is on</source>
        <translation>끔: 결정적 연산 사용 중</translation>
    </message>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source>no: the model is sharded</source>
        <translation>끔: 모델이 샤딩됨</translation>
    </message>
    <message>
        <location filename="../../gui/settings/compile_hint.py"/>
        <source> · CUDA graphs</source>
        <translation> · CUDA 그래프</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} steps</source>
        <translation>{n}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>step {n}</source>
        <translation>스텝 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>this text: {n} of {all} tokens</source>
        <translation>이 텍스트: 토큰 {all}개 중 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} of {all} tokens used</source>
        <translation>토큰 {all}개 중 {n}개 사용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} tokens</source>
        <translation>토큰 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>≈ {time}</source>
        <translation>약 {time}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>1 epoch</source>
        <translation>1에포크</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} epochs</source>
        <translation>{n}에포크</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{share} of the peak</source>
        <translation>피크의 {share}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>for “Decay now”</source>
        <translation>“지금 감쇠”에 사용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>highest {lr} at step {n}</source>
        <translation>최고 {lr}, 스텝 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>highest {lr} at step {n}; clips from there</source>
        <translation>최고 {lr}, 스텝 {n}, 거기부터 클리핑</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{train} train · {val} validation</source>
        <translation>훈련 {train} · 검증 {val}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>each token once per epoch</source>
        <translation>에포크마다 각 토큰을 한 번씩</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>each token {n} times per epoch</source>
        <translation>에포크마다 각 토큰을 {n}번씩</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} per head</source>
        <translation>헤드당 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} tokens per step</source>
        <translation>스텝당 토큰 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>not reached: the run ends at {total} steps ("{field}")</source>
        <translation>도달하지 않음: {total}스텝에서 실행이 끝남(“{field}”)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>only at the end: the run has {n} steps</source>
        <translation>끝에서만: 실행이 {n}스텝임</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>keeps all</source>
        <translation>모두 보관</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>keeps the latest and the best</source>
        <translation>최신 것과 최고인 것을 보관</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>keeps the latest {n} and the best</source>
        <translation>최신 {n}개와 최고인 것을 보관</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} in this run</source>
        <translation>이 실행에서 {n}번</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>also at the last step, on batches from the whole text</source>
        <translation>마지막 스텝에서도, 텍스트 전체에서 고른 배치로</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>at fixed steps, on the first batches</source>
        <translation>일정한 스텝마다, 앞쪽 배치로</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>the validation text has only {n}; all are used</source>
        <translation>검증 텍스트에는 {n}개뿐이어서 모두 사용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>for the samples during training</source>
        <translation>학습 중 샘플에 사용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{batches} × {epochs}</source>
        <translation>{batches} × {epochs}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>1 batch</source>
        <translation>배치 1개</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{n} batches</source>
        <translation>배치 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{line}, capped at {total} steps by "{field}"</source>
        <translation>{line}, “{field}”에 따라 {total}스텝으로 제한</translation>
    </message>
    <message>
        <location filename="../../gui/settings/hints.py"/>
        <source>{line} = {total} steps</source>
        <translation>{line} = {total}스텝</translation>
    </message>
</context>
<context>
    <name>KeysView</name>
    <message>
        <location filename="../../gui/help/keys_view.py"/>
        <source>Search keys and gestures</source>
        <translation>단축키와 동작 찾기</translation>
    </message>
    <message>
        <location filename="../../gui/help/keys_view.py"/>
        <source>Keys and gestures</source>
        <translation>단축키와 동작</translation>
    </message>
    <message>
        <location filename="../../gui/help/keys_view.py"/>
        <source>No key or gesture has these words.</source>
        <translation>이 말이 들어간 단축키나 동작이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <location filename="../../gui/run/kind_text.py"/>
        <source>Finished after {0} steps</source>
        <translation>{0}스텝 후 완료</translation>
    </message>
    <message>
        <location filename="../../gui/run/kind_text.py"/>
        <source>Stopped after {0} steps</source>
        <translation>{0}스텝 후 중지</translation>
    </message>
    <message>
        <location filename="../../gui/run/kind_text.py"/>
        <source>Failed after {0} steps</source>
        <translation>{0}스텝 후 실패</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <location filename="../../gui/window/language_choice.py"/>
        <source>The language changes as soon as the runs in progress have ended.</source>
        <translation>진행 중인 실행이 끝나면 바로 언어가 바뀝니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/language_choice.py"/>
        <source>The language changes as soon as the file in progress is complete.</source>
        <translation>진행 중인 파일이 완성되면 바로 언어가 바뀝니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/language_choice.py"/>
        <source>Changing the language…</source>
        <translation>언어를 바꾸는 중…</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <location filename="../../gui/window/layout.py"/>
        <source>Edge of the plots</source>
        <translation>그래프의 경계</translation>
    </message>
</context>
<context>
    <name>LiveRows</name>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>Press Enter to apply</source>
        <translation>Enter를 누르면 적용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>live</source>
        <translation>실시간</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>Can be changed while the run is training.</source>
        <translation>실행이 학습하는 동안 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>Fixed for the current run. To change the rest of its schedule, drag the handles in the learning-rate plot. To edit the next run, stop this one.</source>
        <translation>현재 실행에서는 고정되어 있습니다. 남은 스케줄을 바꾸려면 학습률 그래프의 핸들을 드래그하십시오. 다음 실행을 편집하려면 이 실행을 중지하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>Fixed for the current run. To change it for the next run, stop this one.</source>
        <translation>현재 실행에서는 고정되어 있습니다. 다음 실행에서 바꾸려면 이 실행을 중지하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>Applying…</source>
        <translation>적용 중…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>Not applied: {0}</source>
        <translation>적용되지 않음: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/live_rows.py"/>
        <source>In effect from step {0}</source>
        <translation>스텝 {0}부터 적용됨</translation>
    </message>
</context>
<context>
    <name>LiveSettings</name>
    <message>
        <location filename="../../gui/run/live_settings.py"/>
        <source>Changed in the run: {0}</source>
        <translation>실행 중 변경: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/live_settings.py"/>
        <source>Changed after the run's last step</source>
        <translation>실행의 마지막 스텝 뒤에 변경함</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Open log</source>
        <translation>로그 열기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Choose the log of another trainer, or drop it here: a CSV file (nanoGPT, Lightning, W&amp;B export), JSON lines, trainer_state.json, or TensorBoard event files. It is imported as a run that you can view and compare, with findings and a forecast.</source>
        <translation>다른 트레이너의 로그를 선택하거나 여기에 놓으십시오. CSV 파일(nanoGPT, Lightning, W&amp;B 내보내기), JSON Lines, trainer_state.json, TensorBoard 이벤트 파일을 읽습니다. 실행으로 가져와 보고 비교할 수 있으며, 해설과 예측도 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>File…</source>
        <translation>파일…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Choose a log file</source>
        <translation>로그 파일 선택</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Folder…</source>
        <translation>폴더…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Choose a folder with TensorBoard event files or another log</source>
        <translation>TensorBoard 이벤트 파일이나 다른 로그가 있는 폴더 선택</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Choose one of the runs in this log</source>
        <translation>이 로그의 실행 중 하나를 선택합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Run name</source>
        <translation>실행 이름</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Name in the run list</source>
        <translation>실행 목록에 표시할 이름</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Progress of reading the log</source>
        <translation>로그 읽기 진행률</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Stop reading, or close (Esc)</source>
        <translation>읽기를 멈추거나 닫습니다 (Esc)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Import the log as a run and show it (Return)</source>
        <translation>로그를 실행으로 가져와 표시합니다 (Return)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Reading {0}…</source>
        <translation>{0} 읽는 중…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Cancelled. Nothing was opened.</source>
        <translation>취소했습니다. 아무것도 열지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Logs ({0})</source>
        <translation>로그({0})</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Open log folder</source>
        <translation>로그 폴더 열기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_dialog.py"/>
        <source>Importing the log…</source>
        <translation>로그를 가져오는 중…</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <location filename="../../gui/panels/log.py"/>
        <source>No messages yet. Saves, warnings and errors appear here, with their time.</source>
        <translation>아직 메시지가 없습니다. 저장, 경고, 오류가 시각과 함께 여기에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/log.py"/>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <location filename="../../gui/panels/log.py"/>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <location filename="../../gui/panels/log.py"/>
        <source>error</source>
        <translation>오류</translation>
    </message>
</context>
<context>
    <name>LogPreview</name>
    <message>
        <location filename="../../gui/runs/logs/log_preview.py"/>
        <source>The first rows</source>
        <translation>처음 몇 행</translation>
    </message>
</context>
<context>
    <name>LongTask</name>
    <message>
        <location filename="../../gui/runs/share/long_task.py"/>
        <source>Please wait</source>
        <translation>기다려 주십시오</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/long_task.py"/>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/long_task.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;New run from preset</source>
        <translation>프리셋으로 새 실행(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>S&amp;chedule</source>
        <translation>스케줄(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>Open &amp;recent</source>
        <translation>최근 항목 열기(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>Share run as one &amp;file</source>
        <translation>실행을 파일 하나로 공유(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;Horizontal axis</source>
        <translation>가로축(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>S&amp;moothing</source>
        <translation>평활(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>&amp;Language</source>
        <translation>언어(Language)(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../gui/window/menus.py"/>
        <source>Set by CREST_LANG. Unset it to choose here</source>
        <translation>CREST_LANG으로 정해져 있습니다. 여기서 고르려면 이 환경 변수를 해제하십시오</translation>
    </message>
</context>
<context>
    <name>ModelPresetChooser</name>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>Custom</source>
        <translation>사용자 지정</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>Model size {name}</source>
        <translation>모델 크기 {name}</translation>
    </message>
</context>
<context>
    <name>ModelStats</name>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>Fix the marked fields to see the model size.</source>
        <translation>표시된 필드를 고치면 모델 크기가 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>The model size appears once the text is tokenized.</source>
        <translation>텍스트를 토큰화하면 모델 크기가 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>gradients</source>
        <translation>그래디언트</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>activations</source>
        <translation>활성값</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>{n} parameters</source>
        <translation>파라미터 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>{verdict}: about {needed} of {total} memory</source>
        <translation>{verdict}: 메모리 {total} 중 약 {needed}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>{verdict}: about {needed} of {total} on {device}</source>
        <translation>{verdict}: {device} {total} 중 약 {needed}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>Fits</source>
        <translation>충분함</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>Tight</source>
        <translation>빠듯함</translation>
    </message>
    <message>
        <location filename="../../gui/settings/model_card.py"/>
        <source>Will not fit</source>
        <translation>부족함</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <location filename="../../gui/panels/notice.py"/>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <location filename="../../gui/panels/notice.py"/>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <location filename="../../gui/panels/notice.py"/>
        <source>Dismiss (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/notice.py"/>
        <source>Show the field</source>
        <translation>필드 보기</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <location filename="../../gui/language/numbers.py"/>
        <source>{0}%</source>
        <translation>{0}%</translation>
    </message>
</context>
<context>
    <name>OverlayEntry</name>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Click to hide or show; middle-click or Delete to remove</source>
        <translation>클릭: 숨기기 또는 표시. 가운데 클릭 또는 Delete: 제거</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <location filename="../../gui/help/page_list.py"/>
        <source>Search the help</source>
        <translation>도움말 찾기</translation>
    </message>
    <message>
        <location filename="../../gui/help/page_list.py"/>
        <source>Help pages</source>
        <translation>도움말 페이지</translation>
    </message>
    <message>
        <location filename="../../gui/help/page_list.py"/>
        <source>No page has these words.</source>
        <translation>이 말이 들어간 페이지가 없습니다.</translation>
    </message>
</context>
<context>
    <name>PageRow</name>
    <message>
        <location filename="../../gui/panels/page_row.py"/>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <location filename="../../gui/panels/page_row.py"/>
        <source>The other pages of the window</source>
        <translation>창의 다른 페이지</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <location filename="../../gui/help/page_view.py"/>
        <source>Open the guided experiment that shows this, in small runs</source>
        <translation>이 내용을 작은 실행으로 보여 주는 안내 실험을 엽니다</translation>
    </message>
    <message>
        <location filename="../../gui/help/page_view.py"/>
        <source>Show me: the experiment</source>
        <translation>실험으로 보기</translation>
    </message>
    <message>
        <location filename="../../gui/help/page_view.py"/>
        <source>Bring the setting into view and give it the keyboard</source>
        <translation>설정이 보이게 하고 키보드 입력을 그리로 옮깁니다</translation>
    </message>
    <message>
        <location filename="../../gui/help/page_view.py"/>
        <source>Go to the setting</source>
        <translation>설정으로 이동</translation>
    </message>
    <message>
        <location filename="../../gui/help/page_view.py"/>
        <source>See also</source>
        <translation>함께 보기</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Settings, plots and samples of one run</source>
        <translation>한 실행의 설정, 그래프, 샘플</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Experiments</source>
        <translation>실험</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>What warmup, peak, decay and clipping do, in small runs</source>
        <translation>워밍업, 피크, 감쇠, 클리핑이 하는 일을 작은 실행으로 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Runs</source>
        <translation>실행 목록</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>All stored runs</source>
        <translation>저장된 모든 실행</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Selected runs side by side: curves, settings, results, samples</source>
        <translation>선택한 실행을 나란히 비교: 곡선, 설정, 결과, 샘플</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <location filename="../../gui/window/page_table.py"/>
        <source>Waiting, running and finished runs of the queue</source>
        <translation>대기열에서 대기 중인 실행, 진행 중인 실행, 끝난 실행</translation>
    </message>
</context>
<context>
    <name>PaletteBinding</name>
    <message>
        <location filename="../../gui/window/palette_binding.py"/>
        <source>Set {field} to {value}</source>
        <translation>{field}을(를) {value}(으)로 설정</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <location filename="../../gui/command_palette/model.py"/>
        <source>Set</source>
        <translation>설정 변경</translation>
    </message>
    <message>
        <location filename="../../gui/command_palette/model.py"/>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <location filename="../../gui/command_palette/model.py"/>
        <source>Page</source>
        <translation>페이지</translation>
    </message>
    <message>
        <location filename="../../gui/command_palette/model.py"/>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <location filename="../../gui/command_palette/model.py"/>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <location filename="../../gui/command_palette/model.py"/>
        <source>Run</source>
        <translation>실행</translation>
    </message>
</context>
<context>
    <name>PlotChoice</name>
    <message>
        <location filename="../../gui/window/plot_choice.py"/>
        <source>P&amp;lots</source>
        <translation>그래프(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../gui/window/plot_choice.py"/>
        <source>Not recorded in this run: only available on NVIDIA GPUs</source>
        <translation>이 실행에는 기록이 없습니다. NVIDIA GPU에서만 기록됩니다</translation>
    </message>
</context>
<context>
    <name>PlotMenu</name>
    <message>
        <location filename="../../gui/plots/plot_menu.py"/>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <location filename="../../gui/plots/plot_menu.py"/>
        <source>Copies an image and an SVG. The other program uses what it supports</source>
        <translation>이미지와 SVG를 복사합니다. 붙여 넣는 프로그램이 지원하는 쪽을 사용합니다</translation>
    </message>
    <message>
        <location filename="../../gui/plots/plot_menu.py"/>
        <source>Copy as SVG text</source>
        <translation>SVG 텍스트로 복사</translation>
    </message>
    <message>
        <location filename="../../gui/plots/plot_menu.py"/>
        <source>Save picture…</source>
        <translation>그림 저장…</translation>
    </message>
    <message>
        <location filename="../../gui/plots/plot_menu.py"/>
        <source>What is this?</source>
        <translation>설명 보기</translation>
    </message>
    <message>
        <location filename="../../gui/plots/plot_menu.py"/>
        <source>Copy {value}</source>
        <translation>{value} 복사</translation>
    </message>
</context>
<context>
    <name>PlotPictures</name>
    <message>
        <location filename="../../gui/window/plot_pictures.py"/>
        <source>Save plots</source>
        <translation>그래프 저장</translation>
    </message>
    <message>
        <location filename="../../gui/window/plot_pictures.py"/>
        <source>PNG image (*.png)</source>
        <translation>PNG 이미지 (*.png)</translation>
    </message>
    <message>
        <location filename="../../gui/window/plot_pictures.py"/>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../gui/window/plot_pictures.py"/>
        <source>Could not save the plots to {0}: {1}</source>
        <translation>그래프를 {0}에 저장하지 못했습니다: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/window/plot_pictures.py"/>
        <source>Plots saved to {0}</source>
        <translation>그래프를 {0}에 저장했습니다</translation>
    </message>
</context>
<context>
    <name>PlotStack</name>
    <message>
        <location filename="../../gui/plots/stack.py"/>
        <source>Training run</source>
        <translation>학습 실행</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <location filename="../../gui/plots/alarm_layer.py"/>
        <source>SPIKE</source>
        <translation>급등</translation>
    </message>
    <message>
        <location filename="../../gui/plots/alarm_layer.py"/>
        <source>DIVERGING</source>
        <translation>발산 중</translation>
    </message>
    <message>
        <location filename="../../gui/plots/alarm_layer.py"/>
        <source>OVERFIT</source>
        <translation>과적합</translation>
    </message>
    <message>
        <location filename="../../gui/plots/alarm_layer.py"/>
        <source>NOT FINITE</source>
        <translation>유한하지 않음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/card.py"/>
        <source>F1, or a right click here: what this plot tells</source>
        <translation>F1 또는 여기를 오른쪽 클릭: 이 그래프가 알려 주는 것</translation>
    </message>
    <message>
        <location filename="../../gui/plots/card.py"/>
        <source>step {step}: {values}</source>
        <translation>스텝 {step}: {values}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/card_column.py"/>
        <source>Edge between two plots</source>
        <translation>두 그래프 사이의 경계</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>no clipping</source>
        <translation>클리핑 없음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>clipping is off</source>
        <translation>클리핑 꺼짐</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>clipped</source>
        <translation>클리핑됨</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>threshold</source>
        <translation>임곗값</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>clipped to</source>
        <translation>클리핑 후</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>not clipped</source>
        <translation>클리핑 안 됨</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>last {n} steps:</source>
        <translation>최근 {n}스텝:</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>{n} steps up to here:</source>
        <translation>여기까지 {n}스텝:</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>1 step:</source>
        <translation>1스텝:</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>norm p50</source>
        <translation>노름 p50</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>· clipped {where}</source>
        <translation>· 클리핑 {where}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>NEVER CLIPPED</source>
        <translation>클리핑 없음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>clipping off from step {n}</source>
        <translation>스텝 {n}부터 클리핑 꺼짐</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>Appendix D: no clipping before step {n}</source>
        <translation>부록 D: 스텝 {n} 전에는 클리핑 없음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>Appendix D as printed: no clipping before step {n}</source>
        <translation>부록 D 원문: 스텝 {n} 전에는 클리핑 없음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>no clipping before step {n}</source>
        <translation>스텝 {n} 전에는 클리핑 없음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>in warmup</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>ramping down</source>
        <translation>하강 구간</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>on the plateau</source>
        <translation>유지 구간</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>in decay</source>
        <translation>감쇠</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>{n} steps: {share} clipped</source>
        <translation>{n}스텝: {share} 클리핑됨</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>Norm before clipping: half of the steps below {p50}, 95% below {p95}</source>
        <translation>클리핑 전 노름: 스텝의 절반이 {p50} 아래, 95%가 {p95} 아래</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>Norm after clipping: half of the steps below {p50}, 95% below {p95}</source>
        <translation>클리핑 후 노름: 스텝의 절반이 {p50} 아래, 95%가 {p95} 아래</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>All steps of each phase so far (norms: its newest {n}):</source>
        <translation>지금까지 각 구간의 모든 스텝(노름은 최근 {n}개):</translation>
    </message>
    <message>
        <location filename="../../gui/plots/clipping_layer.py"/>
        <source>{phase}: {share} of {n} clipped · norm p50 {p50}, p95 {p95}</source>
        <translation>{phase}: {n} 중 {share} 클리핑됨 · 노름 p50 {p50}, p95 {p95}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/card.py"/>
        <source>runs on other texts are not compared with this one</source>
        <translation>다른 텍스트로 학습한 실행은 이 실행과 비교하지 않음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/card.py"/>
        <source>loss minus loss of {letter}; below 0 is better</source>
        <translation>{letter}의 손실과의 차이(0보다 작으면 더 좋음)</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/card.py"/>
        <source>within 2 standard errors: no clear difference</source>
        <translation>표준 오차 2배 이내: 뚜렷한 차이 없음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/card.py"/>
        <source>clipped steps: {counts}</source>
        <translation>클리핑된 스텝: {counts}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/card.py"/>
        <source>runs {letters}</source>
        <translation>실행 {letters}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/edge_notes.py"/>
        <source>▲ {letter} up to {value}</source>
        <translation>▲ {letter} 최대 {value}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/edge_notes.py"/>
        <source>▼ {letter} down to {value}</source>
        <translation>▼ {letter} 최소 {value}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/edge_notes.py"/>
        <source> at step {step}</source>
        <translation> (스텝 {step})</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/stack.py"/>
        <source>Comparison of runs</source>
        <translation>실행 비교</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/table.py"/>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/table.py"/>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/table.py"/>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/table.py"/>
        <source>Gradient norm</source>
        <translation>그래디언트 노름</translation>
    </message>
    <message>
        <location filename="../../gui/plots/compared/table.py"/>
        <source>MFU</source>
        <translation>MFU</translation>
    </message>
    <message>
        <location filename="../../gui/plots/cursor.py"/>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/cursor.py"/>
        <source>epoch {epoch}</source>
        <translation>에포크 {epoch}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/cursor.py"/>
        <source>{n} tokens</source>
        <translation>토큰 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/cursor.py"/>
        <source>planned</source>
        <translation>계획</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>1 step</source>
        <translation>1스텝</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{n} steps</source>
        <translation>{n}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>1 step of {run}</source>
        <translation>{run}의 1스텝</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{m} steps of {run}</source>
        <translation>{run}의 {m}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>1 step, and 1 of {run},</source>
        <translation>1스텝, {run}의 1스텝</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>1 step, and {m} of {run},</source>
        <translation>1스텝, {run}의 {m}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{n} steps, and 1 of {run},</source>
        <translation>{n}스텝, {run}의 1스텝</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{n} steps, and {m} of {run},</source>
        <translation>{n}스텝, {run}의 {m}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{run}: {n} outside, farthest {value}</source>
        <translation>{run}: {n}개가 범위 밖, 가장 먼 값 {value}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>This run</source>
        <translation>이 실행</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>View &gt; Full range shows all of them.</source>
        <translation>보기 &gt; 전체 범위에서 모두 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{run} continues to {place}</source>
        <translation>{run}: {place}까지 계속됨</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{run} continues to {place} ▶</source>
        <translation>{run}: {place}까지 계속 ▶</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{n} runs continue, to {place} ▶</source>
        <translation>실행 {n}개: {place}까지 계속 ▶</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>{n} runs</source>
        <translation>실행 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>▲ {steps} above</source>
        <translation>▲ 위로 {steps} 벗어남</translation>
    </message>
    <message>
        <location filename="../../gui/plots/edge_marks.py"/>
        <source>▼ {steps} below</source>
        <translation>▼ 아래로 {steps} 벗어남</translation>
    </message>
    <message>
        <location filename="../../gui/plots/end_inset.py"/>
        <source>staged</source>
        <translation>적용 대기</translation>
    </message>
    <message>
        <location filename="../../gui/plots/end_inset.py"/>
        <source>as planned</source>
        <translation>계획대로</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>better</source>
        <translation>더 좋음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>possibly better</source>
        <translation>더 좋을 수 있음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>no clear difference</source>
        <translation>뚜렷한 차이 없음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>worse</source>
        <translation>더 나쁨</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>forecast</source>
        <translation>예측</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>no forecast: {reason}</source>
        <translation>예측 없음: {reason}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>end</source>
        <translation>최종</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>In parentheses: four of five runs end in this range.</source>
        <translation>괄호 안: 실행 다섯 중 넷이 이 범위에서 끝납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>early, so rough</source>
        <translation>이르므로 대략</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>In parentheses: the 80% band. It was learned from only {seen} updates: more than half of the runs forecast so early end outside it.</source>
        <translation>괄호 안: 80% 띠. 겨우 {seen}번의 업데이트로 예측했습니다. 이렇게 일찍 예측한 실행은 절반 넘게 띠 밖에서 끝납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>val</source>
        <translation>검증</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>train</source>
        <translation>훈련</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>{metric} at step {step}</source>
        <translation>스텝 {step}의 {metric}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/forecast_layer.py"/>
        <source>at step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/heat_layer.py"/>
        <source>emb.</source>
        <translation>임베딩</translation>
    </message>
    <message>
        <location filename="../../gui/plots/heat_layer.py"/>
        <source>head</source>
        <translation>헤드</translation>
    </message>
    <message>
        <location filename="../../gui/plots/heat_layer.py"/>
        <source>embeddings</source>
        <translation>임베딩</translation>
    </message>
    <message>
        <location filename="../../gui/plots/heat_layer.py"/>
        <source>block {number}</source>
        <translation>블록 {number}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/heat_layer.py"/>
        <source>before the line: parent</source>
        <translation>선 앞: 부모 실행</translation>
    </message>
    <message>
        <location filename="../../gui/plots/heat_layer.py"/>
        <source>largest: {layer}</source>
        <translation>최대: {layer}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/marks.py"/>
        <source>RAMP DOWN</source>
        <translation>하강</translation>
    </message>
    <message>
        <location filename="../../gui/plots/marks.py"/>
        <source>RE-WARMUP</source>
        <translation>다시 워밍업</translation>
    </message>
    <message>
        <location filename="../../gui/plots/marks.py"/>
        <source>WARMUP</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <location filename="../../gui/plots/marks.py"/>
        <source>sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <location filename="../../gui/plots/marks.py"/>
        <source>not finite</source>
        <translation>유한하지 않음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/marks.py"/>
        <source>edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <location filename="../../gui/plots/numbers.py"/>
        <source>{0} s</source>
        <translation>{0}초</translation>
    </message>
    <message>
        <location filename="../../gui/plots/overlay_layers.py"/>
        <source>parent</source>
        <translation>부모 실행</translation>
    </message>
    <message>
        <location filename="../../gui/plots/picture.py"/>
        <source>no extension</source>
        <translation>확장자 없음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/picture.py"/>
        <source>pictures are saved as .png or .svg, not {0}</source>
        <translation>그림은 .png 또는 .svg로만 저장할 수 있습니다: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>area {before} → {now} (×{ratio})</source>
        <translation>면적 {before} → {now} (×{ratio})</translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>at peak {before} → {now} steps</source>
        <translation>피크 {before} → {now}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>cross at step {steps}</source>
        <translation>스텝 {steps}에서 교차</translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>never cross</source>
        <translation>교차 없음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>{name}: mean LR {mean} × {steps} steps = area {area}</source>
        <translation>{name}: 평균 LR {mean} × {steps}스텝 = 면적 {area}</translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>pinned</source>
        <translation>고정됨</translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>now</source>
        <translation>현재</translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>At peak: steps within 1% of the highest learning rate.</source>
        <translation>피크: 최고 학습률과의 차이가 1% 이내인 스텝입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>They cross at step {steps}.</source>
        <translation>스텝 {steps}에서 교차합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>vs. pinned:</source>
        <translation>고정한 곡선 대비:</translation>
    </message>
    <message>
        <location filename="../../gui/plots/pinned.py"/>
        <source>no difference</source>
        <translation>차이 없음</translation>
    </message>
    <message>
        <location filename="../../gui/plots/range_ruler.py"/>
        <source>valley</source>
        <translation>골짜기</translation>
    </message>
    <message>
        <location filename="../../gui/plots/range_ruler.py"/>
        <source>steep</source>
        <translation>가장 가파름</translation>
    </message>
    <message>
        <location filename="../../gui/plots/schedule_layers.py"/>
        <source>peak</source>
        <translation>피크</translation>
    </message>
    <message>
        <location filename="../../gui/plots/schedule_layers.py"/>
        <source>next peak</source>
        <translation>다음 피크</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>GPU metrics appear here once they are available.</source>
        <translation>GPU 지표를 읽을 수 있게 되면 여기에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The planned learning rate appears here once the settings are complete.</source>
        <translation>설정이 완성되면 계획한 학습률이 여기에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>applied</source>
        <translation>적용됨</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The loss of every batch appears here, with training and validation loss at each evaluation.</source>
        <translation>모든 배치의 손실과, 평가할 때마다 측정한 훈련 손실과 검증 손실이 여기에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>smoothed</source>
        <translation>평활</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The gradient norm before clipping appears here.</source>
        <translation>클리핑 전 그래디언트 노름이 여기에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>norm</source>
        <translation>노름</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>Update ratio</source>
        <translation>업데이트 비율</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The size of each update relative to the weights appears here, measured every 25 steps.</source>
        <translation>가중치 크기에 대한 업데이트 크기의 비율이 여기에 나타납니다. 25스텝마다 측정합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>update / weights</source>
        <translation>업데이트 / 가중치</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>Gradient noise scale</source>
        <translation>그래디언트 노이즈 스케일</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The batch size, in tokens, at which noise and gradient are equally large appears here. It is measured every 25 steps if an update has several micro-batches: set accumulation to 2 or more.</source>
        <translation>그래디언트와 노이즈의 크기가 같아지는 배치 크기(토큰)가 여기에 나타납니다. 업데이트 하나가 여러 마이크로 배치로 이루어질 때 25스텝마다 측정합니다. 그래디언트 누적을 2 이상으로 설정하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>thousand tokens</source>
        <translation>천 토큰</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>Gradient norm by layer</source>
        <translation>레이어별 그래디언트 노름</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The gradient norm of each layer before clipping appears here as colours, measured every 25 steps.</source>
        <translation>각 레이어의 클리핑 전 그래디언트 노름이 여기에 색으로 나타납니다. 25스텝마다 측정합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>Update ratio by layer</source>
        <translation>레이어별 업데이트 비율</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>The size of each update relative to the weights of each layer appears here as colours, measured every 25 steps.</source>
        <translation>각 레이어의 가중치 크기에 대한 업데이트 크기의 비율이 여기에 색으로 나타납니다. 25스텝마다 측정합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>Training speed in tokens per second appears here.</source>
        <translation>초당 토큰 수로 나타낸 학습 속도가 여기에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>thousand tokens per s</source>
        <translation>천 토큰/초</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>GPU use</source>
        <translation>GPU 사용률</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>busy</source>
        <translation>사용</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>GPU memory</source>
        <translation>GPU 메모리</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>GB in use</source>
        <translation>GB 사용 중</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>GPU temperature</source>
        <translation>GPU 온도</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>GPU power</source>
        <translation>GPU 전력</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../gui/plots/table.py"/>
        <source>time</source>
        <translation>시간</translation>
    </message>
    <message>
        <location filename="../../gui/plots/usual_layer.py"/>
        <source>usual: {low} to {high}</source>
        <translation>보통: {low}~{high}</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_controller.py"/>
        <source>Clip threshold</source>
        <translation>클리핑 임곗값</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_controller.py"/>
        <source>{share} of the last {n} norms are above</source>
        <translation>최근 노름 {n}개 중 {share}이(가) 임곗값보다 큼</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_controller.py"/>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_controller.py"/>
        <source>now {norm} · sent on release</source>
        <translation>현재 {norm} · 놓으면 적용</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_controller.py"/>
        <source>drag up to clip</source>
        <translation>위로 드래그하면 클리핑</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_handle.py"/>
        <source>clip {limit}</source>
        <translation>클리핑 {limit}</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_handle.py"/>
        <source>clip off</source>
        <translation>클리핑 끔</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_handle.py"/>
        <source>norm {n}</source>
        <translation>노름 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_handle.py"/>
        <source>clip at norm {n}</source>
        <translation>노름 {n}에서 클리핑</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/clip_handle.py"/>
        <source>Drag up or down: gradients with a larger norm are scaled down to this value; 0 turns clipping off.
Shift: no snapping. Keys: arrows move it, with Shift further; Esc cancels a drag.</source>
        <translation>위아래로 드래그: 노름이 더 큰 그래디언트를 이 값으로 줄입니다. 0이면 클리핑을 끕니다.
Shift: 딱 떨어지는 값에 맞추지 않음. 키: 화살표로 이동, Shift와 함께 누르면 더 멀리 이동, Esc로 드래그 취소.</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/drag_targets.py"/>
        <source>the run has passed this point</source>
        <translation>실행이 이 점을 지났음</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Initial LR</source>
        <translation>초기 LR</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Peak</source>
        <translation>피크</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Start of decay</source>
        <translation>감쇠 시작</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>End</source>
        <translation>끝</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Point {n}</source>
        <translation>점 {n}</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>{name}, {lr} at step {step}</source>
        <translation>{name}, 스텝 {step}에서 {lr}</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>{lr} at step {step}</source>
        <translation>스텝 {step}에서 {lr}</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>initial LR {lr}</source>
        <translation>초기 LR {lr}</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>no warmup yet</source>
        <translation>아직 워밍업 없음</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>{n} steps of warmup</source>
        <translation>워밍업 {n}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>no warmup</source>
        <translation>워밍업 없음</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>peak {lr} · {steps}</source>
        <translation>피크 {lr} · {steps}</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>the run starts at the peak</source>
        <translation>실행이 피크에서 시작함</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>decay from step {n}</source>
        <translation>스텝 {n}부터 감쇠</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>min LR {lr}</source>
        <translation>최소 LR {lr}</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>{n} steps in total</source>
        <translation>총 {n}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>drag up to warm up again, down to ramp down</source>
        <translation>위로 드래그하면 다시 워밍업, 아래로 드래그하면 하강</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>to any learning rate, by any later step</source>
        <translation>원하는 학습률로, 이후 원하는 스텝까지</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>down to {lr} by step {n}</source>
        <translation>스텝 {n}까지 {lr}(으)로 하강</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>peak {lr} at step {n}</source>
        <translation>스텝 {n}에서 피크 {lr}</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>ends at step {n}</source>
        <translation>스텝 {n}에서 끝남</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Drag to move this point of the curve. Right-click: exact values, remove, interpolation.
Shift: no snapping. Keys: 1 to 9 select a point, arrows move it, with Shift further; Ins adds one beside it, Del removes it; Esc cancels a drag.</source>
        <translation>드래그하면 곡선의 이 점이 움직입니다. 오른쪽 클릭: 정확한 값, 제거, 보간.
Shift: 딱 떨어지는 값에 맞추지 않음. 키: 1~9로 점 선택, 화살표로 이동, Shift와 함께 누르면 더 멀리 이동, Ins로 옆에 추가, Del로 제거, Esc로 드래그 취소.</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Drag up or down: initial learning rate.</source>
        <translation>위아래로 드래그: 초기 학습률.</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Drag up or down: peak learning rate. Left or right: length of the warmup.</source>
        <translation>위아래로 드래그: 피크 학습률. 좌우: 워밍업 길이.</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Drag left or right: start of the decay.</source>
        <translation>좌우로 드래그: 감쇠 시작.</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Drag up or down: minimum learning rate. Left or right: length of the run, if “At most” counts its steps.</source>
        <translation>위아래로 드래그: 최소 학습률. 좌우: 실행 길이(“최대”가 스텝 수일 때).</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>Shift: no snapping. Keys: 1 to 4 select a handle, arrows move it, with Shift further; Esc cancels a drag.</source>
        <translation>Shift: 딱 떨어지는 값에 맞추지 않음. 키: 1~4로 핸들 선택, 화살표로 이동, Shift와 함께 누르면 더 멀리 이동, Esc로 드래그 취소.</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/handle_text.py"/>
        <source>{share}% of the peak</source>
        <translation>피크의 {share}%</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/plan_drag.py"/>
        <source>the warmup ends here</source>
        <translation>워밍업이 여기서 끝남</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/plan_drag.py"/>
        <source>the run ends here</source>
        <translation>실행이 여기서 끝남</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/plan_drag.py"/>
        <source>the run starts here</source>
        <translation>실행이 여기서 시작함</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/plan_drag.py"/>
        <source>the decay starts here</source>
        <translation>감쇠가 여기서 시작함</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/plan_drag.py"/>
        <source>the epochs end here</source>
        <translation>에포크가 여기서 끝남</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/plan_drag.py"/>
        <source>warmup and decay need this many steps</source>
        <translation>워밍업과 감쇠에 필요한 스텝 수</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/plan_drag.py"/>
        <source>not below initial and min LR</source>
        <translation>초기 LR과 최소 LR보다 낮을 수 없음</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/plan_drag.py"/>
        <source>must be above 0</source>
        <translation>0보다 커야 함</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/plan_drag.py"/>
        <source>the highest allowed</source>
        <translation>허용되는 최댓값</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/plan_drag.py"/>
        <source>the peak</source>
        <translation>피크</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/plan_drag.py"/>
        <source>this shape must end above 0</source>
        <translation>이 모양은 0보다 큰 값에서 끝나야 함</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/plan_drag.py"/>
        <source>0 is the lowest</source>
        <translation>0이 최솟값</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_drag.py"/>
        <source>{n} points in sight: zoom in to move or add points</source>
        <translation>보이는 점 {n}개. 점을 옮기거나 추가하려면 확대하십시오</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_drag.py"/>
        <source>the previous point is here</source>
        <translation>앞 점이 여기에 있음</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_drag.py"/>
        <source>the run is here</source>
        <translation>실행이 여기까지 왔음</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_drag.py"/>
        <source>the next point is here</source>
        <translation>다음 점이 여기에 있음</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_drag.py"/>
        <source>the longest run allowed</source>
        <translation>허용되는 최대 길이</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_drag.py"/>
        <source>a point must be above 0</source>
        <translation>0보다 큰 점이 하나는 있어야 함</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_drag.py"/>
        <source>a curve has at most {n} points: remove one first</source>
        <translation>곡선의 점은 최대 {n}개입니다. 먼저 하나를 지우십시오</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_drag.py"/>
        <source>no step is free between these two points</source>
        <translation>이 두 점 사이에 빈 스텝이 없음</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_drag.py"/>
        <source>the run starts at this point</source>
        <translation>실행이 이 점에서 시작함</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_drag.py"/>
        <source>the run ends at this point</source>
        <translation>실행이 이 점에서 끝남</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_drag.py"/>
        <source>a curve needs at least two points</source>
        <translation>곡선에는 점이 두 개 이상 필요함</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staged_drag.py"/>
        <source>not below min LR</source>
        <translation>최소 LR보다 낮을 수 없음</translation>
    </message>
</context>
<context>
    <name>PointController</name>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Add a point</source>
        <translation>점 추가</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Remove {0}</source>
        <translation>{0} 제거</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>&amp;Exact values…</source>
        <translation>정확한 값(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>&amp;Remove {0}	Del</source>
        <translation>{0} 제거(&amp;R)	Del</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>&amp;Add a point here</source>
        <translation>여기에 점 추가(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Double-click on the curve does the same</source>
        <translation>곡선을 두 번 클릭해도 됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>The run has passed this step</source>
        <translation>실행이 이 스텝을 이미 지났습니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>&amp;Zoom in here</source>
        <translation>여기를 확대(&amp;Z)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>So that few enough points are in sight to be moved</source>
        <translation>옮길 수 있을 만큼 적은 점만 보이게 합니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Simp&amp;lify to {n} points</source>
        <translation>점 {n}개로 단순화(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Simp&amp;lify</source>
        <translation>단순화(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Straight lines between fewer points, within 1% of the highest rate</source>
        <translation>더 적은 점을 직선으로 이어, 최고 학습률의 1% 이내로 같은 곡선을 만듭니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Within 1% of the highest rate, no fewer points give this curve</source>
        <translation>더 적은 점으로는 최고 학습률의 1% 이내로 같은 곡선을 만들 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Simplify</source>
        <translation>단순화</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>&amp;Turn into points</source>
        <translation>점으로 변환(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Draw the same curve through a few points that you can edit</source>
        <translation>같은 곡선을 편집할 수 있는 몇 개의 점으로 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Turn into points</source>
        <translation>점으로 변환</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>&amp;Straight lines between points</source>
        <translation>점 사이를 직선으로(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Straight lines</source>
        <translation>직선</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>S&amp;mooth between points</source>
        <translation>점 사이를 매끄럽게(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Smooth curve</source>
        <translation>매끄러운 곡선</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Ste&amp;ps between points</source>
        <translation>점 사이를 계단으로(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Steps</source>
        <translation>계단</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_controller.py"/>
        <source>Exact values of {0}</source>
        <translation>{0}의 정확한 값</translation>
    </message>
</context>
<context>
    <name>PointDialog</name>
    <message>
        <location filename="../../gui/schedule_editor/point_dialog.py"/>
        <source>&amp;Step</source>
        <translation>스텝(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_dialog.py"/>
        <source>&amp;Learning rate</source>
        <translation>학습률(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_dialog.py"/>
        <source>Step: a whole number, for example 120</source>
        <translation>스텝: 정수, 예: 120</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_dialog.py"/>
        <source>Learning rate: {0}</source>
        <translation>학습률: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_dialog.py"/>
        <source>Step: this point keeps its step {0}</source>
        <translation>스텝: 이 점의 스텝은 {0}(으)로 고정됨</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/point_dialog.py"/>
        <source>Not possible: {0}; the nearest is {1} at step {2}</source>
        <translation>불가능: {0}. 가장 가까운 값은 스텝 {2}의 {1}</translation>
    </message>
</context>
<context>
    <name>PointsEdit</name>
    <message>
        <location filename="../../gui/widgets/points_edit.py"/>
        <source>{n} points</source>
        <translation>점 {n}개</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <location filename="../../gui/settings/presets.py"/>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <location filename="../../gui/settings/presets.py"/>
        <source>modified</source>
        <translation>수정됨</translation>
    </message>
    <message>
        <location filename="../../gui/settings/presets.py"/>
        <source>Custom</source>
        <translation>사용자 지정</translation>
    </message>
</context>
<context>
    <name>PriorButton</name>
    <message>
        <location filename="../../gui/foresight/prior_button.py"/>
        <source>The forecast uses the finished run “{0}”: same model, text, tokenizer and batch size, peak learning rate within 25%. Click to stop using it; this is remembered for this run.</source>
        <translation>예측에 완료된 실행 “{0}”을(를) 사용합니다. 모델, 텍스트, 토크나이저, 배치 크기가 같고 피크 학습률의 차이가 25% 이내인 실행입니다. 클릭하면 사용하지 않습니다. 선택은 이 실행에 저장됩니다.</translation>
    </message>
    <message>
        <location filename="../../gui/foresight/prior_button.py"/>
        <source>The forecast does not use the finished run “{0}”. Click to use it again.</source>
        <translation>예측에 완료된 실행 “{0}”을(를) 사용하지 않습니다. 클릭하면 다시 사용합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/foresight/prior_button.py"/>
        <source>forecast uses '{0}' ×</source>
        <translation>예측에 '{0}' 사용 ×</translation>
    </message>
    <message>
        <location filename="../../gui/foresight/prior_button.py"/>
        <source>use '{0}'</source>
        <translation>'{0}' 사용하기</translation>
    </message>
    <message>
        <location filename="../../gui/foresight/prior_button.py"/>
        <source>earlier run ×</source>
        <translation>이전 실행 ×</translation>
    </message>
    <message>
        <location filename="../../gui/foresight/prior_button.py"/>
        <source>use run</source>
        <translation>실행 사용</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <location filename="../../gui/app.py"/>
        <source>Unexpected error in the window: {0}. Training is not affected. See the log for details.</source>
        <translation>창에서 예기치 않은 오류가 발생했습니다: {0}. 학습에는 영향이 없습니다. 자세한 내용은 로그를 보십시오.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <location filename="../../gui/panels/progress_line.py"/>
        <source>Progress of the run</source>
        <translation>실행 진행률</translation>
    </message>
</context>
<context>
    <name>PromptCheck</name>
    <message>
        <location filename="../../gui/settings/prompt_check.py"/>
        <source>Use the start of the text</source>
        <translation>텍스트의 시작 부분 사용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/prompt_check.py"/>
        <source>Prompt from the text</source>
        <translation>텍스트에서 가져온 프롬프트</translation>
    </message>
    <message>
        <location filename="../../gui/settings/prompt_check.py"/>
        <source>The default prompt has characters that are not in the text ({characters}). Samples start with the beginning of the text instead.</source>
        <translation>기본 프롬프트에 텍스트에 없는 문자가 있습니다({characters}). 대신 텍스트의 시작 부분으로 샘플을 시작합니다.</translation>
    </message>
</context>
<context>
    <name>PromptSamples</name>
    <message>
        <location filename="../../gui/runs/resume/prompt_samples.py"/>
        <source>No model yet: nothing was trained, or no checkpoint was saved.</source>
        <translation>아직 모델이 없습니다. 학습하지 않았거나 체크포인트를 저장하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <location filename="../../gui/widgets/question.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <location filename="../../gui/queue/details.py"/>
        <source>{value} {unit}</source>
        <translation>{value}{unit}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Show the run in the plots; a running one is followed (Return)</source>
        <translation>실행을 그래프에 표시합니다. 진행 중이면 따라갑니다 (Return)</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Edit…</source>
        <translation>편집…</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Change its name or settings before it starts</source>
        <translation>시작하기 전에 이름이나 설정을 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Compare the selected runs on the Compare page</source>
        <translation>선택한 실행을 비교 페이지에서 비교합니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Run next</source>
        <translation>다음에 실행</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Move before all other waiting runs</source>
        <translation>대기 중인 다른 실행보다 앞으로 옮깁니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Up	Alt+Up</source>
        <translation>위로	Alt+Up</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>One place earlier; runs can also be dragged</source>
        <translation>한 자리 앞으로 옮깁니다. 드래그해도 됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Down	Alt+Down</source>
        <translation>아래로	Alt+Down</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>One place later; runs can also be dragged</source>
        <translation>한 자리 뒤로 옮깁니다. 드래그해도 됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Stop this run. What it trained is saved, and the next run starts</source>
        <translation>이 실행을 중지합니다. 학습한 것은 저장되고 다음 실행이 시작됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Remove	Del</source>
        <translation>제거	Del</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Remove it from the queue; can be undone, and no run is deleted</source>
        <translation>대기열에서 제거합니다. 되돌릴 수 있고, 실행은 삭제되지 않습니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Pause now</source>
        <translation>지금 일시 정지</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Save and pause the current run, and start no other</source>
        <translation>현재 실행을 저장하고 일시 정지하며, 다른 실행은 시작하지 않습니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Clear finished</source>
        <translation>끝난 항목 지우기</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Remove all finished runs from this list; the runs themselves are kept</source>
        <translation>끝난 실행을 모두 이 목록에서 지웁니다. 실행 자체는 남습니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Sweep…</source>
        <translation>스윕…</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Train several values and seeds as a group, and plot which is better (Ctrl+Alt+F5)</source>
        <translation>여러 값과 시드를 한 그룹으로 학습하고 어느 쪽이 좋은지 그래프로 보여 줍니다 (Ctrl+Alt+F5)</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page_actions.py"/>
        <source>To the previous page (Esc)</source>
        <translation>이전 페이지로 돌아갑니다 (Esc)</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>drag to reorder</source>
        <translation>드래그하여 순서 변경</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>final val</source>
        <translation>최종 검증</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>preparing</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>step {0} / {1}</source>
        <translation>스텝 {0} / {1}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>val {0}</source>
        <translation>검증 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>{0} left</source>
        <translation>{0} 남음</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>stopping…</source>
        <translation>중지 중…</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>resumes from its last checkpoint</source>
        <translation>마지막 체크포인트에서 재개</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>stopped before the end</source>
        <translation>끝나기 전에 중지됨</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>stopped early: {0}</source>
        <translation>조기 종료: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>for the run in a window</source>
        <translation>창에서 진행 중인 실행을 기다림</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>no estimate yet</source>
        <translation>아직 예상 시간 없음</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>starting…</source>
        <translation>시작 중…</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>in {0}</source>
        <translation>{0} 후</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>done after {0}</source>
        <translation>{0} 이후 완료</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>{0} without an estimate</source>
        <translation>{0}개는 예상 시간 없음</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>pauses at {0}</source>
        <translation>{0}에 일시 정지</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>done at {0}</source>
        <translation>{0}에 완료</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Queue · run {0} of {1}</source>
        <translation>대기열 · 실행 {0} / {1}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>1 run</source>
        <translation>실행 1개</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>{0} runs</source>
        <translation>실행 {0}개</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Why it failed</source>
        <translation>실패한 이유</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Why it was stopped early</source>
        <translation>조기 종료한 이유</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Added together</source>
        <translation>함께 추가함</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Final validation loss</source>
        <translation>최종 검증 손실</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Duration</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <location filename="../../gui/queue/rows.py"/>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_curves.py"/>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_curves.py"/>
        <source>stopped early</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_curves.py"/>
        <source> (logarithmic)</source>
        <translation>(로그)</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_curves.py"/>
        <source>{0}, seed {1}</source>
        <translation>{0}, 시드 {1}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_curves.py"/>
        <source>best</source>
        <translation>최적</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_curves.py"/>
        <source>no clear difference</source>
        <translation>뚜렷한 차이 없음</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_curves.py"/>
        <source>diverged, stopped early or above the plot</source>
        <translation>발산, 조기 종료 또는 그래프 위로 벗어남</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_grid.py"/>
        <source>{0} of {1} seeds</source>
        <translation>시드 {0} / {1}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_grid.py"/>
        <source>lowest</source>
        <translation>최저</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>not queued</source>
        <translation>대기열에 없음</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Queue finished: {0}</source>
        <translation>대기열 완료: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>{0}: failed</source>
        <translation>{0}: 실패</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>{0}: done</source>
        <translation>{0}: 완료</translation>
    </message>
    <message>
        <location filename="../../gui/window/sweep_binding.py"/>
        <source>All runs of this sweep are in the queue or done.</source>
        <translation>이 스윕의 모든 실행이 대기열에 있거나 끝났습니다.</translation>
    </message>
</context>
<context>
    <name>QueueAdding</name>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Added to the queue: {0}</source>
        <translation>대기열에 추가함: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Show the queue</source>
        <translation>대기열 보기</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Removed from the queue: {0}</source>
        <translation>대기열에서 제거함: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>{0} from the queue is training at the same time. Both runs are slower.</source>
        <translation>대기열의 {0}도 동시에 학습 중입니다. 두 실행 모두 느려집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Pause the queue</source>
        <translation>대기열 일시 정지</translation>
    </message>
</context>
<context>
    <name>QueueAside</name>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Queue several runs…</source>
        <translation>여러 실행을 대기열에 추가…</translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Sweep with seeds…</source>
        <translation>시드를 포함한 스윕…</translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Add the current settings</source>
        <translation>현재 설정 추가</translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Queued runs train one after the other, each in its own process; with several GPUs, one run per GPU. To try four peaks overnight, choose Queue several runs… and enter the four values.</source>
        <translation>대기열의 실행은 각자의 프로세스에서 차례로 학습합니다. GPU가 여럿이면 GPU마다 하나씩 학습합니다. 밤새 피크 네 가지를 시험하려면 “여러 실행을 대기열에 추가…”를 선택하고 값 네 개를 입력하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Move them together by dragging or with Alt+Up and Alt+Down. Del removes them.</source>
        <translation>드래그하거나 Alt+위, Alt+아래로 함께 옮깁니다. Del로 제거합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>The queue is empty</source>
        <translation>대기열이 비어 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>No run selected</source>
        <translation>선택한 실행 없음</translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Select a run on the left to see its settings and results.</source>
        <translation>왼쪽에서 실행을 선택하면 설정과 결과를 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>Compare {0}</source>
        <translation>{0} 비교</translation>
    </message>
    <message>
        <location filename="../../gui/queue/aside.py"/>
        <source>{0} selected</source>
        <translation>{0} 선택됨</translation>
    </message>
</context>
<context>
    <name>QueueClosing</name>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>The queue is running: {0} left, {1}.</source>
        <translation>대기열이 진행 중입니다. {0} 남음, {1}.</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>The queue is running: {0} left.</source>
        <translation>대기열이 진행 중입니다. {0} 남음.</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Close Crest</source>
        <translation>Crest 닫기</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Continue in background</source>
        <translation>백그라운드에서 계속</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Continue in background: the runs keep training in their own processes. Crest shows their progress when you open it again.</source>
        <translation>백그라운드에서 계속: 실행이 각자의 프로세스에서 학습을 계속합니다. Crest를 다시 열면 진행 상황을 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Stop until next start</source>
        <translation>다음 시작까지 중지</translation>
    </message>
    <message>
        <location filename="../../gui/window/queue_binding.py"/>
        <source>Stop until next start: the current run is saved, and resumes when you open Crest again.</source>
        <translation>다음 시작까지 중지: 현재 실행을 저장하고, Crest를 다시 열면 재개합니다.</translation>
    </message>
</context>
<context>
    <name>QueueDesk</name>
    <message>
        <location filename="../../gui/queue/desk.py"/>
        <source>removing {0}</source>
        <translation>{0} 제거</translation>
    </message>
    <message>
        <location filename="../../gui/queue/desk.py"/>
        <source>removing {0} runs</source>
        <translation>실행 {0}개 제거</translation>
    </message>
    <message>
        <location filename="../../gui/queue/desk.py"/>
        <source>{0} has already started: its settings were not changed.</source>
        <translation>{0}이(가) 이미 시작되어 설정을 바꾸지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>QueueDetails</name>
    <message>
        <location filename="../../gui/queue/details.py"/>
        <source>Settings that differ from the defaults</source>
        <translation>기본값과 다른 설정</translation>
    </message>
</context>
<context>
    <name>QueueEditDialog</name>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Edit queued run</source>
        <translation>대기열의 실행 편집</translation>
    </message>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Another field</source>
        <translation>다른 필드</translation>
    </message>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Change a field that has its default value</source>
        <translation>기본값인 필드를 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/queue/edit_dialog.py"/>
        <source>Another field…</source>
        <translation>다른 필드…</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Can continue in the background when you close the window. After a restart or a crash it continues where it was.</source>
        <translation>창을 닫아도 백그라운드에서 계속할 수 있습니다. 다시 시작하거나 비정상 종료한 뒤에도 멈춘 곳에서 계속합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Edge of the queue</source>
        <translation>대기열의 경계</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Add…</source>
        <translation>추가…</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Add several runs with different values to the queue</source>
        <translation>값이 서로 다른 여러 실행을 대기열에 추가합니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>More queue actions</source>
        <translation>대기열의 다른 작업</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Pause after this run</source>
        <translation>이 실행 후 일시 정지</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Start no further run</source>
        <translation>더 이상 실행을 시작하지 않습니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Start the waiting runs</source>
        <translation>대기 중인 실행을 시작합니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/page.py"/>
        <source>Show the sweep</source>
        <translation>스윕 보기</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <location filename="../../gui/queue/view.py"/>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
</context>
<context>
    <name>RangeBinding</name>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>LR range test failed: {0}</source>
        <translation>LR 범위 테스트 실패: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>For another model, text or batch size. {0}</source>
        <translation>다른 모델, 텍스트 또는 배치 크기의 결과입니다. {0}</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>LR range test (outdated, test again)</source>
        <translation>LR 범위 테스트(이전 결과, 다시 테스트 필요)</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>LR range test</source>
        <translation>LR 범위 테스트</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>LR range test at step {0}</source>
        <translation>스텝 {0}의 LR 범위 테스트</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>{0}: no usable range</source>
        <translation>{0}: 쓸 만한 범위 없음</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>Saving the current state of the run…</source>
        <translation>실행의 현재 상태 저장 중…</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>LR range test: preparing…</source>
        <translation>LR 범위 테스트: 준비 중…</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>LR range test: {0} of {1} updates</source>
        <translation>LR 범위 테스트: 업데이트 {0} / {1}</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>Range test: no usable range, {0}.</source>
        <translation>범위 테스트: 쓸 만한 범위 없음, {0}.</translation>
    </message>
    <message>
        <location filename="../../gui/window/range_binding.py"/>
        <source>Range test: {0} to {1}. Longer runs need a lower LR.</source>
        <translation>범위 테스트: {0}~{1}. 실행이 길수록 더 낮은 LR이 필요합니다.</translation>
    </message>
</context>
<context>
    <name>RangeRow</name>
    <message>
        <location filename="../../gui/settings/range_row.py"/>
        <source>LR range test</source>
        <translation>LR 범위 테스트</translation>
    </message>
    <message>
        <location filename="../../gui/settings/range_row.py"/>
        <source>Progress of the LR range test</source>
        <translation>LR 범위 테스트 진행률</translation>
    </message>
    <message>
        <location filename="../../gui/settings/range_row.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/settings/range_row.py"/>
        <source>Cancel the LR range test</source>
        <translation>LR 범위 테스트 취소</translation>
    </message>
    <message>
        <location filename="../../gui/settings/range_row.py"/>
        <source>Test again</source>
        <translation>다시 테스트</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Reading of this run</source>
        <translation>이 실행의 해설</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Click a sentence to move the cursor of all plots to its step; with the keyboard: Up and Down, and Left and Right for the other steps in it</source>
        <translation>문장을 클릭하면 모든 그래프의 커서가 해당 스텝으로 이동합니다. 키보드: 위·아래 키로 문장을, 왼쪽·오른쪽 키로 문장 속의 다른 스텝을 선택합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Copy sentence</source>
        <translation>문장 복사</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Copy all sentences</source>
        <translation>모든 문장 복사</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Copy all</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Copy all sentences, one per line</source>
        <translation>모든 문장을 한 줄에 하나씩 복사합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>What the schedule did</source>
        <translation>스케줄이 한 일</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>During training Crest looks for findings from time to time: how the warmup changed the gradients, whether the peak was too high, how much was clipped, when the model began to memorise. After the end also how much the decay lowered the loss.</source>
        <translation>학습 중에 Crest가 때때로 기록을 해석합니다. 워밍업이 그래디언트를 어떻게 바꾸었는지, 피크가 너무 높았는지, 얼마나 클리핑되었는지, 모델이 언제 암기하기 시작했는지를 알려 줍니다. 끝난 뒤에는 감쇠가 손실을 얼마나 낮추었는지도 알려 줍니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>A sentence appears only if the numbers support it. Click it to move the cursor of all plots to its step.</source>
        <translation>수치가 뒷받침하는 문장만 나타납니다. 문장을 클릭하면 모든 그래프의 커서가 해당 스텝으로 이동합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>Go to step {0}</source>
        <translation>스텝 {0}(으)로 이동</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading.py"/>
        <source>step {0}</source>
        <translation>스텝 {0}</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <location filename="../../gui/window/recent_menu.py"/>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <location filename="../../gui/window/recent_menu.py"/>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <location filename="../../gui/window/recent_menu.py"/>
        <source>Nothing opened yet</source>
        <translation>아직 연 것이 없음</translation>
    </message>
    <message>
        <location filename="../../gui/window/recent_menu.py"/>
        <source>&amp;Clear recent runs and settings</source>
        <translation>최근 실행과 설정 지우기(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gui/window/recent_menu.py"/>
        <source>The runs and files are not deleted</source>
        <translation>실행과 파일은 삭제되지 않습니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/recent_menu.py"/>
        <source>{name} is no longer at {path}: moved, renamed or deleted. It was removed from the list.</source>
        <translation>{name}이(가) 더 이상 {path}에 없습니다. 이동했거나 이름이 바뀌었거나 삭제되었습니다. 목록에서 제거했습니다.</translation>
    </message>
</context>
<context>
    <name>RecoveryOffers</name>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Go back to step {0}…</source>
        <translation>스텝 {0}(으)로 되돌리기…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Go back to the last good step…</source>
        <translation>마지막 정상 스텝으로 되돌리기…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Rejected ({0}): {1}</source>
        <translation>거부됨({0}): {1}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Save elsewhere…</source>
        <translation>다른 위치에 저장…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Choose where to save the run</source>
        <translation>실행을 저장할 위치 선택</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>{0} was interrupted at step {1}: Crest ended while it was training. Resume continues from its last checkpoint.</source>
        <translation>{0}이(가) 스텝 {1}에서 중단되었습니다. 학습하는 동안 Crest가 종료되었습니다. 재개하면 마지막 체크포인트에서 계속합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Interrupted too: {0} more in the run list.</source>
        <translation>중단된 실행이 실행 목록에 {0}개 더 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Resume…</source>
        <translation>재개…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/recovery_offers.py"/>
        <source>Show</source>
        <translation>표시</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Go back to the best checkpoint…</source>
        <translation>가장 좋은 체크포인트로 되돌리기…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Go back…</source>
        <translation>되돌리기…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Return to the checkpoint with the lowest validation loss. You are asked first: nothing changes until you confirm</source>
        <translation>검증 손실이 가장 낮은 체크포인트로 되돌립니다. 먼저 묻습니다. 확인하기 전에는 아무것도 바뀌지 않습니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Stage a decay from here</source>
        <translation>여기부터 감쇠(적용 대기)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Stage a decay</source>
        <translation>감쇠(적용 대기)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Stage a decay to the min LR. Nothing changes until you press Apply</source>
        <translation>최소 LR까지의 감쇠를 적용 대기 상태로 준비합니다. 적용을 누르기 전에는 아무것도 바뀌지 않습니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Branch from the best checkpoint…</source>
        <translation>가장 좋은 체크포인트에서 분기…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Branch…</source>
        <translation>분기…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Choose what another run does differently from there. Nothing starts until you confirm</source>
        <translation>거기서부터 다른 실행이 무엇을 다르게 할지 고릅니다. 확인하기 전에는 아무것도 시작되지 않습니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Lower the clip threshold…</source>
        <translation>클리핑 임곗값 낮추기…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Lower it…</source>
        <translation>낮추기…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/remedies.py"/>
        <source>Choose a lower clip threshold. Nothing changes until you apply it</source>
        <translation>더 낮은 클리핑 임곗값을 고릅니다. 적용하기 전에는 아무것도 바뀌지 않습니다</translation>
    </message>
</context>
<context>
    <name>RunArchiver</name>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Open a run first, or choose one in Runs.</source>
        <translation>먼저 실행을 열거나 실행 목록에서 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Share run as one file</source>
        <translation>실행을 파일 하나로 공유</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Shared run (*{suffix})</source>
        <translation>공유한 실행 (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Packing {name}…</source>
        <translation>{name} 묶는 중…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Another run is being packed. Try again when it is done.</source>
        <translation>다른 실행을 묶고 있습니다. 끝난 뒤에 다시 시도하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Run shared as {path}</source>
        <translation>실행을 {path}(으)로 공유했습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Show folder</source>
        <translation>폴더 보기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Cancelled: no file was written.</source>
        <translation>취소했습니다. 파일을 저장하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Could not share the run: {reason}</source>
        <translation>실행을 공유하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Import shared runs</source>
        <translation>공유한 실행 가져오기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Importing {name}…</source>
        <translation>{name} 가져오는 중…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Another import is running. Try again when it is done.</source>
        <translation>다른 가져오기가 진행 중입니다. 끝난 뒤에 다시 시도하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Imported: {names}</source>
        <translation>가져옴: {names}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/archiver.py"/>
        <source>Cancelled: nothing was imported.</source>
        <translation>취소했습니다. 가져온 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>RunController</name>
    <message>
        <location filename="../../gui/run/controller.py"/>
        <source>The training thread ended unexpectedly. See the log for details.</source>
        <translation>학습 스레드가 예기치 않게 끝났습니다. 자세한 내용은 로그를 보십시오.</translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>baseline, good, …</source>
        <translation>기준, 좋음, …</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Tags, separated by commas</source>
        <translation>쉼표로 구분한 태그</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Tags to find the run by, separated by commas</source>
        <translation>실행을 찾을 때 쓸 태그를 쉼표로 구분하여 입력합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>What you tried and what happened</source>
        <translation>시도한 것과 그 결과</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Saved with the run; the filter searches them</source>
        <translation>실행과 함께 저장되며 필터로 찾을 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Forecast and actual loss</source>
        <translation>예측과 실제 손실</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Forecasts of the final loss after a quarter, a half and three quarters of the run, with the actual loss: how far the forecasts can be trusted</source>
        <translation>실행의 4분의 1, 절반, 4분의 3 시점에서 한 최종 손실 예측과 실제 손실입니다. 예측을 얼마나 믿을 수 있는지 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Best val</source>
        <translation>최저 검증</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Last loss</source>
        <translation>마지막 손실</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Size on disk</source>
        <translation>디스크 크기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>{0} runs selected. Compare draws their curves in one plot.</source>
        <translation>실행 {0}개를 선택했습니다. 비교하면 곡선을 한 그래프에 그립니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Select a run to see its details, or several to compare them.</source>
        <translation>실행을 선택하면 자세한 내용을 볼 수 있고, 여러 개를 선택하면 비교할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Trial from {0}, step {1}</source>
        <translation>{0}의 스텝 {1}에서 시험</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Branch of {0} at step {1}</source>
        <translation>{0}의 스텝 {1}에서 분기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/details.py"/>
        <source>Not exact because of {0}</source>
        <translation>정확히 같지 않은 이유: {0}</translation>
    </message>
</context>
<context>
    <name>RunExporter</name>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>Export {0}: choose a folder</source>
        <translation>{0} 내보내기: 폴더 선택</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>Exported to {0}</source>
        <translation>{0}(으)로 내보냈습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>Could not export: {0}</source>
        <translation>내보내지 못했습니다: {0}</translation>
    </message>
</context>
<context>
    <name>RunPresenter</name>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Detached: the run continues in its own process</source>
        <translation>분리함: 실행이 자체 프로세스에서 계속됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>the trial was discarded</source>
        <translation>시험 실행을 버렸습니다</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Rejected ({0}): {1}</source>
        <translation>거부됨({0}): {1}</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>step {0}: {1}</source>
        <translation>스텝 {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Paused before step {0}</source>
        <translation>스텝 {0} 전에 일시 정지함</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Resumed at step {0}</source>
        <translation>스텝 {0}에서 재개함</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Stopping: {0}</source>
        <translation>중지 중: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>saved at step {0}</source>
        <translation>스텝 {0}에서 저장함</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source> · {0} on disk</source>
        <translation> · 디스크 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>From step {1} on, the run is saved in {0}.</source>
        <translation>스텝 {1}부터 실행을 {0}에 저장합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>back at step {0}</source>
        <translation>스텝 {0}(으)로 되돌림</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Went back to step {0}</source>
        <translation>스텝 {0}(으)로 되돌림</translation>
    </message>
    <message>
        <location filename="../../gui/run/presenter.py"/>
        <source>Run {0} in {1}</source>
        <translation>실행 “{0}”, 저장 위치 {1}</translation>
    </message>
</context>
<context>
    <name>RunReplayer</name>
    <message>
        <location filename="../../gui/runs/share/replayer.py"/>
        <source>Open a run first, or choose one in Runs.</source>
        <translation>먼저 실행을 열거나 실행 목록에서 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/replayer.py"/>
        <source>Training is running: stop it, then replay.</source>
        <translation>학습이 진행 중입니다. 중지한 뒤 재현하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/replayer.py"/>
        <source>{name}, replay</source>
        <translation>{name}, 재현</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/replayer.py"/>
        <source>Replaying {name}: it is trained again with its edits at the same steps, then compared bit for bit. If you stop it, the steps trained so far are compared.</source>
        <translation>{name} 재현 중: 같은 스텝에서 같은 편집을 하며 다시 학습한 뒤 비트 단위로 비교합니다. 중지하면 그때까지 학습한 스텝을 비교합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/replayer.py"/>
        <source>Could not replay the run: {reason}</source>
        <translation>실행을 재현하지 못했습니다: {reason}</translation>
    </message>
</context>
<context>
    <name>RunReporter</name>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Open a run first, or choose one in Runs.</source>
        <translation>먼저 실행을 열거나 실행 목록에서 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Save report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>HTML page (*.html)</source>
        <translation>HTML 페이지 (*.html)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Writing the report…</source>
        <translation>보고서를 쓰는 중…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Another report is being written. Try again when it is done.</source>
        <translation>다른 보고서를 쓰고 있습니다. 끝난 뒤에 다시 시도하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Report saved to {path}</source>
        <translation>보고서를 {path}에 저장했습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Cancelled: no report was written.</source>
        <translation>취소했습니다. 보고서를 저장하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/share/reporter.py"/>
        <source>Could not write the report: {reason}</source>
        <translation>보고서를 쓰지 못했습니다: {reason}</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>step {0} / {1}</source>
        <translation>스텝 {0} / {1}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Stopping…</source>
        <translation>중지 중…</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Resuming…</source>
        <translation>재개 중…</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Pausing…</source>
        <translation>일시 정지 중…</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Preparing</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Running</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Trial ended</source>
        <translation>시험 실행 종료</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Interrupted</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Ready. Press Start to train with the current settings.</source>
        <translation>준비되었습니다. 시작을 누르면 현재 설정으로 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>saving…</source>
        <translation>저장 중…</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Failed: {0}</source>
        <translation>실패: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Starting…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>loss {0}</source>
        <translation>손실 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>val {0}</source>
        <translation>검증 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>{0}%</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>{0} °C</source>
        <translation>{0}°C</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>{0} W</source>
        <translation>{0}W</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>GPU {0}</source>
        <translation>GPU {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>MFU {0}%</source>
        <translation>MFU {0}%</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>The trial was discarded. Press Start to train with the current settings.</source>
        <translation>시험 실행을 버렸습니다. 시작을 누르면 현재 설정으로 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>Stopped before the first step. Nothing was trained.</source>
        <translation>첫 스텝 전에 중지했습니다. 학습한 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>{0} on disk</source>
        <translation>디스크 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>saved in {0}</source>
        <translation>저장 위치: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>epoch {0} / {1}</source>
        <translation>에포크 {0} / {1}</translation>
    </message>
    <message>
        <location filename="../../gui/run/status_text.py"/>
        <source>{0} tokens seen</source>
        <translation>학습한 토큰 {0}개</translation>
    </message>
</context>
<context>
    <name>RunStatus</name>
    <message>
        <location filename="../../gui/window/run_status.py"/>
        <source>Not ready</source>
        <translation>준비되지 않음</translation>
    </message>
    <message>
        <location filename="../../gui/window/run_status.py"/>
        <source>To start, fix {0}: {1}</source>
        <translation>시작하려면 {0}을(를) 수정하십시오: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/window/run_status.py"/>
        <source>Running · step {0} / {0}</source>
        <translation>학습 중 · 스텝 {0} / {0}</translation>
    </message>
</context>
<context>
    <name>RunStore</name>
    <message>
        <location filename="../../gui/runs/table/store.py"/>
        <source>Could not list the runs: {0}</source>
        <translation>실행 목록을 읽지 못했습니다: {0}</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <location filename="../../gui/runs/table/run_view.py"/>
        <source>Runs</source>
        <translation>실행 목록</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/read_runs.py"/>
        <source>{0} steps</source>
        <translation>{0}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/read_runs.py"/>
        <source>seed {0}</source>
        <translation>시드 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>Not compared: its number of steps is unknown.</source>
        <translation>비교하지 않음: 스텝 수를 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>Not compared: different text, tokenizer or split.</source>
        <translation>비교하지 않음: 텍스트, 토크나이저 또는 분할이 다릅니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>Same settings as {0}, but seed {1}.</source>
        <translation>{0}과(와) 설정이 같고 시드만 {1}입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>Same settings and seed as {0}.</source>
        <translation>{0}과(와) 설정도 시드도 같습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>Too few evaluations to compare with {0}: at least three are needed.</source>
        <translation>{0}과(와) 비교하기에는 평가가 부족합니다. 세 번 이상 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>{0} settings differ, so no single one explains the difference.</source>
        <translation>설정 {0}개가 서로 달라 어느 하나로 차이를 설명할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>&lt;b&gt;No clear difference&lt;/b&gt; from {0} ({1}: another seed can change as much, {2}).</source>
        <translation>{0}과(와) &lt;b&gt;뚜렷한 차이 없음&lt;/b&gt; ({1}: 시드만 바꾸어도 이만큼 달라질 수 있음, {2}).</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>&lt;b&gt;No clear difference&lt;/b&gt; from {0} ({1}, {2} standard errors, {3}).</source>
        <translation>{0}과(와) &lt;b&gt;뚜렷한 차이 없음&lt;/b&gt; ({1}, 표준 오차 {2}배, {3}).</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>&lt;b&gt;{0} better than {1}&lt;/b&gt;, {2} standard errors, {3}.</source>
        <translation>&lt;b&gt;{1}보다 {0}만큼 좋음&lt;/b&gt;, 표준 오차 {2}배, {3}.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>&lt;b&gt;{0} worse than {1}&lt;/b&gt;, {2} standard errors, {3}.</source>
        <translation>&lt;b&gt;{1}보다 {0}만큼 나쁨&lt;/b&gt;, 표준 오차 {2}배, {3}.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>another seed</source>
        <translation>다른 시드</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>one seed</source>
        <translation>시드 하나</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>one seed, other batches</source>
        <translation>시드 하나, 배치는 다름</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>step {0}</source>
        <translation>스텝 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>&lt;b&gt;Diverged&lt;/b&gt;: loss {0} at {1}.</source>
        <translation>&lt;b&gt;발산&lt;/b&gt;: {1}에서 손실 {0}.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>&lt;b&gt;Diverged&lt;/b&gt;: loss not finite at {0}.</source>
        <translation>&lt;b&gt;발산&lt;/b&gt;: {0}에서 손실이 유한하지 않음.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>Clipped in {0} steps.</source>
        <translation>{0}스텝에서 클리핑됨.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>It ended {0} above {1}.</source>
        <translation>{1}보다 {0}만큼 높게 끝남.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/results.py"/>
        <source>It does not affect the range of the plots.</source>
        <translation>그래프의 범위에는 반영하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Cannot be read: {0}</source>
        <translation>읽을 수 없음: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>{0} of {1} settings</source>
        <translation>설정 {1}개 중 {0}개</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>final validation loss</source>
        <translation>최종 검증 손실</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>{0} at {1}</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Final val</source>
        <translation>최종 검증</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Best val</source>
        <translation>최저 검증</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>started {0}</source>
        <translation>{0} 시작</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Nothing to compare with yet. &lt;b&gt;Add run…&lt;/b&gt; adds another run.</source>
        <translation>아직 비교할 실행이 없습니다. &lt;b&gt;실행 추가…&lt;/b&gt;로 다른 실행을 추가하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Standard errors are those of the difference over the batches of the last evaluation, or over the last evaluations where the batches differ or are not known one by one.</source>
        <translation>표준 오차는 마지막 평가의 배치별 차이에서 구한 것이며, 배치가 서로 다르거나 배치별 값을 모를 때는 마지막 평가들의 차이에서 구한 것입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Another seed changes the loss of small runs by 0.01 to 0.03.</source>
        <translation>작은 실행의 손실은 시드만 바꾸어도 0.01~0.03 달라집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>temperature {0}</source>
        <translation>온도 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>greedy</source>
        <translation>그리디</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>{0} tokens</source>
        <translation>토큰 {0}개</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>same prompt for all runs</source>
        <translation>모든 실행에 같은 프롬프트</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>{0} runs of {1}, one after the other</source>
        <translation>{1} 실행 {0}개를 차례로</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>about {0}</source>
        <translation>약 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/shown.py"/>
        <source>Repeat with {0} more seeds</source>
        <translation>시드 {0}개로 더 반복</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Counts the optimizer updates</source>
        <translation>옵티마이저 업데이트 횟수</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Used as the run's schedule; without it there is no forecast</source>
        <translation>실행의 스케줄로 사용합니다. 없으면 예측할 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Loss of the training batches</source>
        <translation>훈련 배치의 손실</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Loss on held-out text</source>
        <translation>학습에 쓰지 않은 텍스트의 손실</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Gradient norm</source>
        <translation>그래디언트 노름</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Before clipping</source>
        <translation>클리핑 전</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Passes over the text; many passes lead to overfitting</source>
        <translation>텍스트 전체를 학습한 횟수. 여러 번이면 과적합이 생깁니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Tokens seen</source>
        <translation>학습한 토큰</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>For the token axis</source>
        <translation>토큰 축에 사용합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>Seconds since the start, or clock time</source>
        <translation>시작부터의 초 또는 시각</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>thousand steps</source>
        <translation>천 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>thousand tokens</source>
        <translation>천 토큰</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>million tokens</source>
        <translation>백만 토큰</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>billion tokens</source>
        <translation>십억 토큰</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>nats per token</source>
        <translation>토큰당 nat</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/column_form.py"/>
        <source>bits per token</source>
        <translation>토큰당 bit</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_look.py"/>
        <source>{0} rows</source>
        <translation>{0}행</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_look.py"/>
        <source>steps {0} to {1}</source>
        <translation>스텝 {0}~{1}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_look.py"/>
        <source>loss {0} to {1}</source>
        <translation>손실 {0}~{1}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_look.py"/>
        <source>validation {0} to {1}</source>
        <translation>검증 {0}~{1}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_look.py"/>
        <source>learning rate up to {0}</source>
        <translation>학습률 최대 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/logs/log_look.py"/>
        <source>{0} more steps planned</source>
        <translation>{0}스텝 더 계획됨</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Resume {0}</source>
        <translation>{0} 재개</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Branch from {0}</source>
        <translation>{0}에서 분기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Branch</source>
        <translation>분기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>What if, from {0}</source>
        <translation>{0}에서 가정 실험</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/continue_dialog.py"/>
        <source>Try</source>
        <translation>시험</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>Enter a name for the branch.</source>
        <translation>분기의 이름을 입력하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>This run has no checkpoint to continue from.</source>
        <translation>이 실행에는 이어서 학습할 체크포인트가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>No steps are left: choose to train longer.</source>
        <translation>남은 스텝이 없습니다. 더 길게 학습하도록 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>This has no effect, because the shape is “{shape}”: training longer gives the same learning rates.</source>
        <translation>모양이 “{shape}”이므로 효과가 없습니다. 더 길게 학습해도 학습률은 같습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>The decay is complete: these {n} steps train at {rate}. For a higher learning rate, stretch the decay or warm up again.</source>
        <translation>감쇠가 끝났습니다. 이 {n}스텝은 {rate}(으)로 학습합니다. 학습률을 높이려면 감쇠를 늘이거나 다시 워밍업하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>A short trial on the same batches with another schedule. Its loss is drawn over this run's loss; then you keep it as a branch or discard it. This run is not changed.</source>
        <translation>같은 배치에서 다른 스케줄을 짧게 시험합니다. 이 실행의 손실 위에 시험 실행의 손실을 그리고, 분기로 보관하거나 버립니다. 이 실행은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>These settings make it a different run, so a branch is created with this run as its parent. This run is not changed.</source>
        <translation>이 설정으로는 다른 실행이 되므로, 이 실행을 부모 실행으로 하는 분기를 만듭니다. 이 실행은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>A branch is a new run that starts from this checkpoint, with the same weights, optimizer state and upcoming batches. Its parent is recorded and not changed.</source>
        <translation>분기는 이 체크포인트에서 시작하는 새 실행으로, 가중치, 옵티마이저 상태, 다음 배치가 같습니다. 부모 실행은 기록에 남고 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>The run continues in its own folder as if it had never stopped. What was recorded after the checkpoint is removed; a changed schedule is recorded as an edit.</source>
        <translation>멈춘 적이 없는 것처럼 실행의 폴더에서 계속합니다. 체크포인트 뒤의 기록은 제거하고, 바꾼 스케줄은 편집으로 기록합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>It was last trained on a GPU: the numbers are the same up to rounding, not bit for bit.</source>
        <translation>마지막으로 GPU에서 학습했습니다. 수치는 반올림 오차 안에서 같지만 비트 단위로 같지는 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/resume_choice.py"/>
        <source>Not exact because of {0}.</source>
        <translation>정확히 같지 않은 이유: {0}.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>As planned</source>
        <translation>계획대로</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>Train longer by</source>
        <translation>더 길게 학습</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>Stretch the decay by</source>
        <translation>감쇠 늘이기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>Warm up again, longer by</source>
        <translation>다시 워밍업, 연장</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>Decay to minimum in</source>
        <translation>최솟값까지 감쇠</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>Hold the current learning rate</source>
        <translation>현재 학습률 유지</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/tail_choices.py"/>
        <source>Halve the learning rate</source>
        <translation>학습률 절반으로</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trial_outcome.py"/>
        <source>its parent has no steps to compare with</source>
        <translation>부모 실행에 비교할 스텝이 없음</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trial_outcome.py"/>
        <source>at step {step}: val {own}, parent {parent} ({difference})</source>
        <translation>스텝 {step}: 검증 {own}, 부모 실행 {parent} ({difference})</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trial_outcome.py"/>
        <source>steps {begin} to {step}: loss {own}, parent {parent} ({difference})</source>
        <translation>스텝 {begin}~{step}: 손실 {own}, 부모 실행 {parent} ({difference})</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/checkpoint_marks.py"/>
        <source>before step {0}</source>
        <translation>스텝 {0} 직전</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/checkpoint_marks.py"/>
        <source>Checkpoint before step {0}</source>
        <translation>스텝 {0} 직전의 체크포인트</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/checkpoint_marks.py"/>
        <source>val {0}</source>
        <translation>검증 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/checkpoint_marks.py"/>
        <source>best</source>
        <translation>최고</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/checkpoint_marks.py"/>
        <source>pinned</source>
        <translation>고정됨</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/checkpoint_marks.py"/>
        <source>a branch starts here</source>
        <translation>여기서 분기 시작</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_caption.py"/>
        <source>read-only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_caption.py"/>
        <source>imported from {0}</source>
        <translation>{0}에서 가져옴</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_caption.py"/>
        <source>trained by {0}</source>
        <translation>{0}이(가) 학습 중</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_caption.py"/>
        <source>branch of {0} at step {1}</source>
        <translation>{0}의 스텝 {1}에서 분기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_caption.py"/>
        <source>not exact because of {0}</source>
        <translation>정확히 같지 않은 이유: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/viewer.py"/>
        <source>Stopped following the log: {0}</source>
        <translation>로그를 더 이상 따라가지 않습니다: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/viewer.py"/>
        <source>Could not open the run: {0}</source>
        <translation>실행을 열지 못했습니다: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>unreadable</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>interrupted</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>trial</source>
        <translation>시험 실행</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Training now, here or in another process.</source>
        <translation>지금 여기나 다른 프로세스에서 학습하고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>All planned steps were trained.</source>
        <translation>계획한 모든 스텝을 학습했습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Stopped before the end. Resume continues it.</source>
        <translation>끝나기 전에 중지했습니다. 재개하면 계속합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Ended with an error; see its log.</source>
        <translation>오류로 끝났습니다. 로그를 보십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Its folder cannot be read.</source>
        <translation>폴더를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Crest ended while this run was training: a crash, a power cut, or it was killed. Resume continues from the last checkpoint.</source>
        <translation>이 실행을 학습하는 동안 비정상 종료, 정전, 강제 종료 등으로 Crest가 끝났습니다. 재개하면 마지막 체크포인트에서 계속합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>A what-if trial that was neither kept nor discarded.</source>
        <translation>보관하지도 버리지도 않은, 가정 실험의 시험 실행입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Imported from the log of another program. You can view, compare and forecast it and use its schedule; there is no checkpoint to continue from.</source>
        <translation>다른 프로그램의 로그에서 가져왔습니다. 보고, 비교하고, 예측하고, 스케줄을 가져다 쓸 수 있습니다. 이어서 학습할 체크포인트는 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Stopped because the loss or the gradient was not finite. Resume repeats the step; it is better to continue from an earlier checkpoint with a lower learning rate.</source>
        <translation>손실이나 그래디언트가 유한하지 않아 중지했습니다. 재개하면 그 스텝을 반복합니다. 더 앞의 체크포인트에서 더 낮은 학습률로 계속하는 것이 좋습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Run name; F2 renames the run</source>
        <translation>실행 이름. F2로 이름을 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Learning rate over the run, edits included; all rows use the scale shown here</source>
        <translation>편집을 포함한 실행의 학습률. 모든 행이 여기 표시된 눈금을 씁니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>How the run ended, or that it is still training</source>
        <translation>실행이 어떻게 끝났는지, 또는 아직 학습 중인지</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Differs</source>
        <translation>차이</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Changed settings: for a branch against its parent, else against a preset</source>
        <translation>바뀐 설정. 분기는 부모 실행과, 그 밖에는 프리셋과 비교합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Steps done, and steps planned if more are to come</source>
        <translation>학습한 스텝. 더 남아 있으면 계획한 스텝도 표시합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Lowest validation loss (on held-out text)</source>
        <translation>가장 낮은 검증 손실(학습에 쓰지 않은 텍스트)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Peak</source>
        <translation>피크</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Highest learning rate of the run, edits included</source>
        <translation>편집을 포함한 실행의 최고 학습률</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Warmup</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Number of warmup steps</source>
        <translation>워밍업 스텝 수</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Decay</source>
        <translation>감쇠</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Shape of the decay after the peak</source>
        <translation>피크 이후 감쇠의 모양</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Clip</source>
        <translation>클리핑</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Gradients with a larger norm are clipped to it; a dash means no clipping</source>
        <translation>노름이 더 큰 그래디언트를 이 값으로 클리핑합니다. 줄표는 클리핑하지 않는다는 뜻입니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Planned steps, done or not</source>
        <translation>계획한 스텝 수</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Last loss</source>
        <translation>마지막 손실</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Loss of the last training batch</source>
        <translation>마지막 훈련 배치의 손실</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Text it was trained on</source>
        <translation>학습에 쓴 텍스트</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Layers × heads × width, and the preset's name if it is one</source>
        <translation>레이어 × 헤드 × 너비. 프리셋이면 그 이름도 표시합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Your own tags; edit them at the right</source>
        <translation>직접 붙인 태그. 오른쪽에서 편집합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/columns.py"/>
        <source>Date and time of the first step</source>
        <translation>첫 스텝의 날짜와 시각</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>CSV files of the run…</source>
        <translation>실행의 CSV 파일…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>TensorBoard events of the run…</source>
        <translation>실행의 TensorBoard 이벤트…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/exporter.py"/>
        <source>Weights for Hugging Face transformers…</source>
        <translation>Hugging Face transformers용 가중치…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Show the run in the plots, with samples, edits, log (Return)</source>
        <translation>실행을 그래프, 샘플, 편집, 로그와 함께 표시합니다 (Return)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Resume…</source>
        <translation>재개…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Continue the run from a checkpoint; a dialog asks how</source>
        <translation>체크포인트에서 이어서 학습합니다. 방법은 대화 상자에서 정합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Control this run</source>
        <translation>이 실행 제어</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Follow this run, which another process trains, and pause, edit or stop it from here</source>
        <translation>다른 프로세스가 학습하는 이 실행을 따라가며 여기서 일시 정지, 편집, 중지합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Compare the selected runs on the Compare page (Ctrl+click and Shift+click select several); a single run is added to the comparison</source>
        <translation>선택한 실행을 비교 페이지에서 비교합니다(Ctrl+클릭, Shift+클릭으로 여러 개 선택). 하나만 선택하면 현재 비교에 추가합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Overlay on plots</source>
        <translation>그래프에 겹치기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Draw the selected runs over the run in the plots</source>
        <translation>그래프의 실행 위에 선택한 실행을 겹쳐 그립니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Use settings</source>
        <translation>설정 사용</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Load the settings of this run into the form for a new run</source>
        <translation>새 실행을 위해 이 실행의 설정을 양식에 불러옵니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Change the name of the run</source>
        <translation>실행의 이름을 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Show the run's files</source>
        <translation>실행의 파일을 봅니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Save report…</source>
        <translation>보고서 저장…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>One HTML file with curves, results, edits, settings and samples; of several runs, their comparison</source>
        <translation>곡선, 결과, 편집, 설정, 샘플을 담은 HTML 파일 하나. 실행이 여럿이면 비교를 담습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Replay</source>
        <translation>재현</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Train the run again with its edits at the same steps, and compare both bit for bit</source>
        <translation>같은 스텝에서 같은 편집을 하며 다시 학습하고 둘을 비트 단위로 비교합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>With all checkpoints…</source>
        <translation>모든 체크포인트 포함…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>After import it can be resumed from any of them</source>
        <translation>가져온 뒤 어느 체크포인트에서나 재개할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>With the newest checkpoint…</source>
        <translation>최신 체크포인트 포함…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>After import it can be resumed from where it ended</source>
        <translation>가져온 뒤 끝난 곳에서 재개할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Without checkpoints…</source>
        <translation>체크포인트 없이…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Small file: can be viewed, compared and replayed, but not resumed</source>
        <translation>작은 파일입니다. 보고 비교하고 재현할 수 있지만 재개할 수는 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Delete	Del</source>
        <translation>삭제	Del</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Move it to the trash; can be undone</source>
        <translation>휴지통으로 옮깁니다. 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_actions.py"/>
        <source>To the previous page (Esc)</source>
        <translation>이전 페이지로 돌아갑니다 (Esc)</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_sharing.py"/>
        <source>Share as one file</source>
        <translation>파일 하나로 공유</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/run_table.py"/>
        <source>child of {0}</source>
        <translation>{0}의 하위</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/run_table.py"/>
        <source>collapsed</source>
        <translation>접힘</translation>
    </message>
</context>
<context>
    <name>RunsBar</name>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>Filter by name, change, text, model, state, tag or note</source>
        <translation>이름, 변경, 텍스트, 모델, 상태, 태그, 메모로 필터</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>Filter the runs</source>
        <translation>실행 필터</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>Lists the runs that contain all of these words</source>
        <translation>이 단어가 모두 들어 있는 실행만 표시합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>Settings, name, folder, export, delete</source>
        <translation>설정, 이름, 폴더, 내보내기, 삭제</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>{0} of {1} runs</source>
        <translation>실행 {1}개 중 {0}개</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>{1} runs</source>
        <translation>실행 {1}개</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_bar.py"/>
        <source>1 run</source>
        <translation>실행 1개</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>No runs yet</source>
        <translation>아직 실행이 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>Every run is saved here with its curves, samples and weights. You can open, compare and resume it.</source>
        <translation>모든 실행이 곡선, 샘플, 가중치와 함께 여기에 저장됩니다. 열고, 비교하고, 재개할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>No run matches</source>
        <translation>일치하는 실행이 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>All words must match. Esc clears the filter.</source>
        <translation>모든 단어가 일치해야 합니다. Esc로 필터를 지웁니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>Edge of the runs</source>
        <translation>실행 목록의 경계</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page.py"/>
        <source>Columns</source>
        <translation>열</translation>
    </message>
</context>
<context>
    <name>RunsPageController</name>
    <message>
        <location filename="../../gui/runs/table/page_controller.py"/>
        <source>Loaded the settings of {0}. Undo restores yours.</source>
        <translation>{0}의 설정을 불러왔습니다. 실행 취소로 이전 설정을 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_controller.py"/>
        <source>Loaded the schedule of {0}. Undo restores yours.</source>
        <translation>{0}의 스케줄을 불러왔습니다. 실행 취소로 이전 스케줄을 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_controller.py"/>
        <source>{0} runs moved to the trash.</source>
        <translation>실행 {0}개를 휴지통으로 옮겼습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_controller.py"/>
        <source>{0} moved to the trash.</source>
        <translation>{0}을(를) 휴지통으로 옮겼습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/table/page_controller.py"/>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <location filename="../../gui/panels/sample_card.py"/>
        <source>unknown step</source>
        <translation>알 수 없는 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_card.py"/>
        <source>step {0}</source>
        <translation>스텝 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_card.py"/>
        <source>writing…</source>
        <translation>쓰는 중…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_card.py"/>
        <source>cut off</source>
        <translation>잘림</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_card.py"/>
        <source>from a checkpoint</source>
        <translation>체크포인트에서</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_card.py"/>
        <source>loss {0}</source>
        <translation>손실 {0}</translation>
    </message>
</context>
<context>
    <name>SampleList</name>
    <message>
        <location filename="../../gui/models/sample_list.py"/>
        <source>Step {0}: {1}</source>
        <translation>스텝 {0}: {1}</translation>
    </message>
</context>
<context>
    <name>SampleOptions</name>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>Length, temperature, top k</source>
        <translation>길이, 온도, top k</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>Length, temperature and top k of the next sample</source>
        <translation>다음 샘플의 길이, 온도, top k</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source> tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>0 (greedy)</source>
        <translation>0(그리디)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>1 token</source>
        <translation>토큰 1개</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>{0} tokens</source>
        <translation>토큰 {0}개</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>greedy</source>
        <translation>그리디</translation>
    </message>
    <message>
        <location filename="../../gui/panels/sample_options.py"/>
        <source>top {0}</source>
        <translation>top {0}</translation>
    </message>
</context>
<context>
    <name>SamplesCard</name>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>Step of the samples</source>
        <translation>샘플의 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>Each run shows its sample nearest to this step</source>
        <translation>실행마다 이 스텝에 가장 가까운 샘플을 표시합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>None of these runs has a sample.</source>
        <translation>이 실행들에는 샘플이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>step {0}</source>
        <translation>스텝 {0}</translation>
    </message>
</context>
<context>
    <name>SamplesPanel</name>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Text for the model to continue</source>
        <translation>모델이 이어 쓸 텍스트</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Prompt of the sample you request. The prompt of the automatic samples is under Sampling in the settings.</source>
        <translation>직접 요청하는 샘플의 프롬프트입니다. 자동 샘플의 프롬프트는 설정의 샘플링에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Samples, newest first</source>
        <translation>샘플(최신순)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Copy text</source>
        <translation>텍스트 복사</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>What the model writes</source>
        <translation>모델이 쓰는 글</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>Let the shown model continue the prompt (Enter)</source>
        <translation>표시된 모델이 프롬프트를 이어 쓰게 합니다 (Enter)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>This run has no samples. Press “Sample” above to generate one.</source>
        <translation>이 실행에는 샘플이 없습니다. 위의 “샘플”을 누르면 하나 생성합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>This run has no samples.</source>
        <translation>이 실행에는 샘플이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples.py"/>
        <source>During training the model continues the prompt again and again: first noise, then words, then sentences. Each sample appears here with its step.</source>
        <translation>학습하는 동안 모델이 프롬프트를 거듭 이어 씁니다. 처음에는 의미 없는 글자가 나오고, 다음에는 단어가, 그다음에는 문장이 나옵니다. 각 샘플이 스텝과 함께 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>ScheduleCopies</name>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>&amp;Copy schedule as</source>
        <translation>스케줄을 다음 형식으로 복사(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>This run, with its edits</source>
        <translation>이 실행(편집 포함)</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>The next run, as planned</source>
        <translation>다음 실행(계획대로)</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>No schedule yet</source>
        <translation>아직 스케줄 없음</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>The learning rate of every step</source>
        <translation>모든 스텝의 학습률</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>Text to paste into a program. It gives the same learning rates</source>
        <translation>프로그램에 붙여 넣을 코드입니다. 똑같은 학습률이 나옵니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>{0:,} rows are too many for the clipboard (at most {1:,}). Use `main.py schedule --as` to write them to a file.</source>
        <translation>{0:,}행은 클립보드에 너무 많습니다(최대 {1:,}행). `main.py schedule --as`로 파일에 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>Copied for {0}: {1:,} steps.</source>
        <translation>{0}용으로 복사했습니다: {1:,}스텝.</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>Copied for {0}: {1:,} steps, with one edit.</source>
        <translation>{0}용으로 복사했습니다: {1:,}스텝, 편집 1개 포함.</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_copies.py"/>
        <source>Copied for {0}: {1:,} steps, with {2} edits.</source>
        <translation>{0}용으로 복사했습니다: {1:,}스텝, 편집 {2}개 포함.</translation>
    </message>
</context>
<context>
    <name>ScheduleLoader</name>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>Load schedule</source>
        <translation>스케줄 불러오기</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>CSV of step and lr (*.csv)</source>
        <translation>step과 lr의 CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>Could not load the schedule: {0}</source>
        <translation>스케줄을 불러오지 못했습니다: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>A run is starting. Load the schedule once it is training.</source>
        <translation>실행을 시작하는 중입니다. 학습이 시작된 뒤에 스케줄을 불러오십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>{0} ends at step {1}, which the run has already passed.</source>
        <translation>{0}의 마지막은 스텝 {1}인데, 실행이 이미 그 스텝을 지났습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>Load {0}</source>
        <translation>{0} 불러오기</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>{0}: a curve of {1} steps through {2} points.</source>
        <translation>{0}: 점 {2}개를 지나는 {1}스텝의 곡선입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/window/schedule_loader.py"/>
        <source>This run has {0} steps; the curve is stretched to fit.</source>
        <translation>이 실행은 {0}스텝이므로 곡선의 길이를 여기에 맞춥니다.</translation>
    </message>
</context>
<context>
    <name>SchedulePresetBar</name>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Named schedules. A preset sets only the fields of this group.</source>
        <translation>이름 붙인 스케줄입니다. 프리셋은 이 그룹의 필드만 설정합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Schedule preset</source>
        <translation>스케줄 프리셋</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Schedule &amp;preset</source>
        <translation>스케줄 프리셋(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>&amp;Save as preset…</source>
        <translation>프리셋으로 저장(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>&amp;Rename preset…</source>
        <translation>프리셋 이름 바꾸기(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>&amp;Delete preset…</source>
        <translation>프리셋 삭제(&amp;D)…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>&amp;Turn into points</source>
        <translation>점으로 변환(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Convert this curve to a few points joined by straight lines, for further editing</source>
        <translation>이 곡선을 직선으로 이은 몇 개의 점으로 바꾸어 이어서 편집합니다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Save, rename or delete a preset; copy the schedule</source>
        <translation>프리셋 저장, 이름 바꾸기, 삭제, 스케줄 복사</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Could not read a schedule preset: {0}</source>
        <translation>스케줄 프리셋을 읽지 못했습니다: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Your own schedule</source>
        <translation>직접 만든 스케줄</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Custom</source>
        <translation>사용자 지정</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Schedule {name}</source>
        <translation>스케줄 {name}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Turn into points</source>
        <translation>점으로 변환</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Not saved: {0}</source>
        <translation>저장되지 않음: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Save schedule</source>
        <translation>스케줄 저장</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Name of the preset</source>
        <translation>프리셋 이름</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Rename preset</source>
        <translation>프리셋 이름 바꾸기</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>New name</source>
        <translation>새 이름</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Delete the schedule preset {name}?</source>
        <translation>스케줄 프리셋 {name}을(를) 삭제하시겠습니까?</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>The file is deleted. Your current settings stay unchanged.</source>
        <translation>파일이 삭제됩니다. 현재 설정은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/schedule_presets.py"/>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>ScheduleStore</name>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0}: is too large for a schedule</source>
        <translation>{0}: 스케줄 파일로는 너무 큽니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0}: cannot be read: {1}</source>
        <translation>{0}: 읽을 수 없습니다: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0}: is not UTF-8 text (byte {1})</source>
        <translation>{0}: UTF-8 텍스트가 아닙니다({1}번째 바이트)</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0}: must hold [schedule] and no other table, not {1}</source>
        <translation>{0}: [schedule] 테이블만 있어야 하는데 다음이 있습니다: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0}: there is another preset named {1}</source>
        <translation>{0}: 이름이 {1}인 프리셋이 이미 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>There is another preset named {0}</source>
        <translation>이름이 {0}인 프리셋이 이미 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0} was not deleted: {1}</source>
        <translation>{0}을(를) 삭제하지 못했습니다: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>A preset needs a name</source>
        <translation>프리셋에는 이름이 필요합니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>A name has at most {0} characters, not {1}</source>
        <translation>이름은 최대 {0}자입니다(현재 {1}자)</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>A name is one line and does not begin with #</source>
        <translation>이름은 한 줄이어야 하고 #으로 시작할 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>The name has half a character, which no file can keep</source>
        <translation>이름에 파일로 저장할 수 없는 불완전한 문자가 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0} comes with the program; choose another name</source>
        <translation>{0}은(는) 프로그램에 들어 있는 이름입니다. 다른 이름을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0} comes with the program and cannot be changed</source>
        <translation>{0}은(는) 프로그램에 들어 있어 바꿀 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>There are {0} presets already: delete one first</source>
        <translation>프리셋이 이미 {0}개 있습니다. 먼저 하나를 삭제하십시오</translation>
    </message>
    <message>
        <location filename="../../gui/models/schedule_presets.py"/>
        <source>{0} was not saved: {1}</source>
        <translation>{0}을(를) 저장하지 못했습니다: {1}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <location filename="../../gui/widgets/search_box.py"/>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/search_box.py"/>
        <source>Clear the search</source>
        <translation>검색어 지우기</translation>
    </message>
</context>
<context>
    <name>SettingsFiles</name>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>The next run starts from the weights in {name} if they fit; see “Start from”. Undo reverts this.</source>
        <translation>가중치가 맞으면 다음 실행은 {name}의 가중치로 시작합니다. “시작 가중치”를 보십시오. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Could not open {name}. {problems}</source>
        <translation>{name}을(를) 열지 못했습니다. {problems}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Not saved. Fix these fields first: {fields}</source>
        <translation>저장되지 않았습니다. 먼저 다음 필드를 고치십시오: {fields}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Could not write {path}: {reason}</source>
        <translation>{path}에 쓰지 못했습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Open settings</source>
        <translation>설정 열기</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Settings (*.toml);;All files (*)</source>
        <translation>설정 (*.toml);;모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Save settings</source>
        <translation>설정 저장</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Settings (*.toml)</source>
        <translation>설정 (*.toml)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Texts and tables ({patterns});;All files (*)</source>
        <translation>텍스트와 표({patterns});;모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Choose text files</source>
        <translation>텍스트 파일 선택</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Choose a folder of texts</source>
        <translation>텍스트 폴더 선택</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Tokenizers (*.json);;All files (*)</source>
        <translation>토크나이저 (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Choose a tokenizer.json</source>
        <translation>tokenizer.json 선택</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Weights (*.safetensors);;All files (*)</source>
        <translation>가중치 (*.safetensors);;모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Choose weights to start from</source>
        <translation>시작 가중치 선택</translation>
    </message>
    <message>
        <location filename="../../gui/settings/config_files.py"/>
        <source>Choose a folder of weights to start from</source>
        <translation>시작 가중치 폴더 선택</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <location filename="../../gui/settings/form.py"/>
        <source>Not used while “{field}” is {value}</source>
        <translation>“{field}” 값이 {value}이면 사용하지 않음</translation>
    </message>
</context>
<context>
    <name>SettingsGroups</name>
    <message>
        <location filename="../../gui/settings/groups.py"/>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <location filename="../../gui/settings/groups.py"/>
        <source>Less</source>
        <translation>간단히</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <location filename="../../gui/models/form_groups.py"/>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <location filename="../../gui/models/form_groups.py"/>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <location filename="../../gui/models/form_groups.py"/>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <location filename="../../gui/models/form_groups.py"/>
        <source>Clipping &amp; optimizer</source>
        <translation>클리핑과 옵티마이저</translation>
    </message>
    <message>
        <location filename="../../gui/models/form_groups.py"/>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <location filename="../../gui/models/form_groups.py"/>
        <source>Sampling</source>
        <translation>샘플링</translation>
    </message>
    <message>
        <location filename="../../gui/settings/locked_line.py"/>
        <source>Training. Live fields apply immediately; all other fields are locked.</source>
        <translation>학습 중입니다. 실시간 필드는 바로 적용되고, 나머지 필드는 잠겨 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/panel.py"/>
        <source>Training is running. Stop it to prepare the next run.</source>
        <translation>학습이 진행 중입니다. 다음 실행을 준비하려면 중지하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/panel.py"/>
        <source>Training is running. Stop it to open other settings or texts.</source>
        <translation>학습이 진행 중입니다. 다른 설정이나 텍스트를 열려면 중지하십시오.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/panel.py"/>
        <source>Choose files…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/panel.py"/>
        <source>Choose folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/panel.py"/>
        <source>Size</source>
        <translation>크기</translation>
    </message>
</context>
<context>
    <name>SeveralDialog</name>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Field</source>
        <translation>필드</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Several values separated by commas, or a range with a count, evenly spaced on a log scale: 1e-4..1e-2:5</source>
        <translation>쉼표로 구분한 여러 값, 또는 1e-4..1e-2:5처럼 개수를 붙인 범위를 입력합니다(로그 눈금에서 같은 간격)</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Queue several runs</source>
        <translation>여러 실행을 대기열에 추가</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Another field</source>
        <translation>다른 필드</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Vary a second field with the first</source>
        <translation>첫째 필드와 함께 둘째 필드도 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>One run for each value; all other settings come from the form. With a second field: one run for each combination.</source>
        <translation>값마다 실행 하나를 만들고, 나머지 설정은 양식의 값을 씁니다. 둘째 필드가 있으면 조합마다 실행 하나를 만듭니다.</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>This field is already chosen above.</source>
        <translation>위에서 이미 선택한 필드입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Add {0}</source>
        <translation>{0} 추가</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>{0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>{0}; no time estimate until one has run.</source>
        <translation>{0}. 하나를 실행해 보아야 예상 시간을 알 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>{0}, about {1}; the queue is paused.</source>
        <translation>{0}, 약 {1}. 대기열이 일시 정지되어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>{0}, about {1}; done after {2}.</source>
        <translation>{0}, 약 {1}. {2} 이후 완료.</translation>
    </message>
    <message>
        <location filename="../../gui/queue/several_dialog.py"/>
        <source>{0}, about {1}; done at {2}.</source>
        <translation>{0}, 약 {1}. {2}에 완료.</translation>
    </message>
</context>
<context>
    <name>SharingActions</name>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Save &amp;report…</source>
        <translation>보고서 저장(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Save the shown run, or the comparison, as one HTML file: curves, results, edits, settings and samples. It opens without Crest (Ctrl+Alt+R)</source>
        <translation>표시된 실행이나 비교를 HTML 파일 하나로 저장합니다. 곡선, 결과, 편집, 설정, 샘플이 들어가며 Crest 없이도 열 수 있습니다 (Ctrl+Alt+R)</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>&amp;Import shared runs…</source>
        <translation>공유한 실행 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Import runs that others shared as .crest.zip files. Each file is checked first (Ctrl+Alt+O)</source>
        <translation>다른 사람이 .crest.zip 파일로 공유한 실행을 가져옵니다. 각 파일을 먼저 검사합니다 (Ctrl+Alt+O)</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>&amp;Copy system information</source>
        <translation>시스템 정보 복사(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Installed packages, the device and what is missing, as text for a bug report</source>
        <translation>설치된 패키지, 장치, 빠진 것을 버그 보고서용 텍스트로 복사합니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Re&amp;play</source>
        <translation>재현(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Train the shown run again, with its edits at the same steps, and check that both match bit for bit</source>
        <translation>표시된 실행을 같은 스텝의 편집까지 그대로 다시 학습하고, 둘이 비트 단위로 같은지 확인합니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>With &amp;all checkpoints…</source>
        <translation>모든 체크포인트 포함(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>After import it can be resumed from any of them</source>
        <translation>가져온 뒤 어느 체크포인트에서나 재개할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>With the &amp;newest checkpoint…</source>
        <translation>최신 체크포인트 포함(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>After import it can be resumed from where it ended</source>
        <translation>가져온 뒤 끝난 곳에서 재개할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>&amp;Without checkpoints…</source>
        <translation>체크포인트 없이(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../gui/window/sharing_actions.py"/>
        <source>Small file: can be viewed, compared and replayed, but not resumed</source>
        <translation>작은 파일입니다. 보고 비교하고 재현할 수 있지만 재개할 수는 없습니다</translation>
    </message>
</context>
<context>
    <name>ShownBar</name>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Resume…</source>
        <translation>재개…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Continue this run from a checkpoint</source>
        <translation>체크포인트에서 이 실행을 계속합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Branch…</source>
        <translation>분기…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Start a new run from a checkpoint of this one</source>
        <translation>이 실행의 체크포인트에서 새 실행을 시작합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Report…</source>
        <translation>보고서…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Save one HTML file of this run, to read without Crest</source>
        <translation>이 실행을 Crest 없이 읽을 수 있는 HTML 파일 하나로 저장합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Show the current run or plan again</source>
        <translation>현재 실행이나 계획을 다시 표시합니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Compared</source>
        <translation>비교 중</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>What differs…</source>
        <translation>차이점…</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Results and settings in a table, and the samples side by side</source>
        <translation>결과와 설정을 표로, 샘플을 나란히 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Close comparison</source>
        <translation>비교 닫기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/stored/shown_bar.py"/>
        <source>Remove the compared runs from the plots</source>
        <translation>비교한 실행을 그래프에서 제거합니다</translation>
    </message>
</context>
<context>
    <name>ShownRunCaption</name>
    <message>
        <location filename="../../gui/runs/stored/shown_caption.py"/>
        <source>another process</source>
        <translation>다른 프로세스</translation>
    </message>
</context>
<context>
    <name>SideTabs</name>
    <message>
        <location filename="../../gui/panels/side_tabs.py"/>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <location filename="../../gui/panels/side_tabs.py"/>
        <source>Reading</source>
        <translation>해설</translation>
    </message>
    <message>
        <location filename="../../gui/panels/side_tabs.py"/>
        <source>Edits</source>
        <translation>편집</translation>
    </message>
    <message>
        <location filename="../../gui/panels/side_tabs.py"/>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <location filename="../../gui/panels/side_tabs.py"/>
        <source>{0} alarms</source>
        <translation>경보 {0}개</translation>
    </message>
    <message>
        <location filename="../../gui/panels/side_tabs.py"/>
        <source>1 alarm</source>
        <translation>경보 1개</translation>
    </message>
</context>
<context>
    <name>SourceChooser</name>
    <message>
        <location filename="../../gui/widgets/source_chooser.py"/>
        <source>{n} files</source>
        <translation>파일 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/source_chooser.py"/>
        <source>{first} and {n} more</source>
        <translation>{first} 외 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/source_chooser.py"/>
        <source>{title}: download {size}</source>
        <translation>{title}: 다운로드 {size}</translation>
    </message>
    <message>
        <location filename="../../gui/widgets/source_chooser.py"/>
        <source>download {size}</source>
        <translation>다운로드 {size}</translation>
    </message>
</context>
<context>
    <name>StagedEdits</name>
    <message>
        <location filename="../../gui/schedule_editor/staged_edits.py"/>
        <source>{0}; draw it further right, or pause first</source>
        <translation>{0}. 더 오른쪽에 그리거나 먼저 일시 정지하십시오</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staged_edits.py"/>
        <source>all at the minimum, {0}: drag the ring up to warm up again</source>
        <translation>모두 최솟값 {0}: 고리를 위로 드래그하면 다시 워밍업</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staged_edits.py"/>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
</context>
<context>
    <name>StagingController</name>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>Applying at the next step…</source>
        <translation>다음 스텝에서 적용합니다…</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>has no effect any more</source>
        <translation>이제 효과가 없음</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>Same as the applied schedule: nothing is staged</source>
        <translation>적용된 스케줄과 같습니다. 적용 대기 중인 편집이 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>No suggestion without a forecast</source>
        <translation>예측이 없어 제안할 수 없음</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>The plan is forecast to end lower than a suggestion</source>
        <translation>제안보다 지금 계획의 예측값이 더 낮습니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>Suggested decay</source>
        <translation>제안된 감쇠</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>The plan already does this</source>
        <translation>이미 그렇게 계획되어 있음</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>Already at the minimum</source>
        <translation>이미 최솟값임</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>Already decaying</source>
        <translation>이미 감쇠 중임</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>Already held</source>
        <translation>이미 유지 중임</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/staging_controller.py"/>
        <source>This has no effect</source>
        <translation>효과가 없음</translation>
    </message>
</context>
<context>
    <name>StartFromButton</name>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>Start from…</source>
        <translation>시작 가중치…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>Fine-tune existing weights instead of training from random ones: a Hugging Face GPT-2 folder, a weights file, one of your runs, or a public GPT-2. You can also drop them on the window.</source>
        <translation>무작위 가중치에서 시작하지 않고 기존 가중치를 미세 조정합니다. Hugging Face GPT-2 폴더, 가중치 파일, 내 실행 또는 공개된 GPT-2를 쓸 수 있습니다. 창에 끌어다 놓을 수도 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>&amp;Folder (Hugging Face, run, checkpoint)…</source>
        <translation>폴더(Hugging Face, 실행, 체크포인트)(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>&amp;Weights file (.safetensors)…</source>
        <translation>가중치 파일(.safetensors)(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>{title} (downloaded once, {size})</source>
        <translation>{title} (한 번 다운로드, {size})</translation>
    </message>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>Licence: {licence}</source>
        <translation>라이선스: {licence}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/start_from.py"/>
        <source>&amp;None: random weights</source>
        <translation>없음: 무작위 가중치(&amp;N)</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>Horizontal axis of the plots</source>
        <translation>그래프의 가로축</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>Horizontal axis of the plots: step, tokens or time</source>
        <translation>그래프의 가로축: 스텝, 토큰 또는 시간</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>x: step</source>
        <translation>x: 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>x: tokens</source>
        <translation>x: 토큰</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>x: time</source>
        <translation>x: 시간</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>Smoothing of the loss</source>
        <translation>손실 평활</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>Exponential moving average of the batch loss. 0 shows every batch unsmoothed.</source>
        <translation>배치 손실의 지수 이동 평균입니다. 0이면 모든 배치를 평활하지 않고 표시합니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/status.py"/>
        <source>smooth {0}</source>
        <translation>평활 {0}</translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>{n} tokens</source>
        <translation>토큰 {n}개</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>{} points</source>
        <translation>점 {}개</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>peak {}</source>
        <translation>피크 {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>warmup {}</source>
        <translation>워밍업 {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>clip {}</source>
        <translation>클리핑 {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>clip {} after warmup</source>
        <translation>워밍업 후 클리핑 {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>clip {} as printed</source>
        <translation>클리핑 {}(책과 같음)</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>wd {}</source>
        <translation>wd {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>no clipping</source>
        <translation>클리핑 없음</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>{n} steps</source>
        <translation>{n}스텝</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>{} epochs</source>
        <translation>{}에포크</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>batch {}</source>
        <translation>배치 {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>seed {}</source>
        <translation>시드 {}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>each epoch</source>
        <translation>에포크마다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>often at first</source>
        <translation>처음에 자주</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>every {} steps</source>
        <translation>{}스텝마다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>greedy</source>
        <translation>그리디</translation>
    </message>
    <message>
        <location filename="../../gui/settings/summaries.py"/>
        <source>{} tokens</source>
        <translation>토큰 {}개</translation>
    </message>
</context>
<context>
    <name>SweepDialog</name>
    <message>
        <location filename="../../gui/queue/sweep_dialog.py"/>
        <source>Sweep</source>
        <translation>스윕</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_dialog.py"/>
        <source>One run for each value and seed, queued as a group; then a plot shows which value is better, and whether the difference is clear. Write values separated by commas (1e-3, 3e-3), or a range with a count (1e-4..1e-2:5).</source>
        <translation>값과 시드마다 실행 하나씩을 한 그룹으로 대기열에 넣습니다. 끝나면 어느 값이 좋은지, 차이가 뚜렷한지 그래프로 보여 줍니다. 값은 쉼표로 구분하거나(1e-3, 3e-3) 개수를 붙인 범위로 씁니다(1e-4..1e-2:5).</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_dialog.py"/>
        <source>Seeds</source>
        <translation>시드</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_dialog.py"/>
        <source>Each value is trained with each of these seeds. One seed does not show how much the loss varies between seeds; with three or more, small differences become clear.</source>
        <translation>각 값을 이 시드들로 한 번씩 학습합니다. 시드 하나로는 시드에 따라 손실이 얼마나 달라지는지 알 수 없습니다. 세 개 이상이면 작은 차이도 뚜렷해집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_dialog.py"/>
        <source>Stop runs early that can no longer become the best</source>
        <translation>더 이상 최적이 될 수 없는 실행을 조기 종료</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_dialog.py"/>
        <source>A run is stopped once the lower end of its forecast is above the final loss of another value. It is marked as stopped early and not judged as if it had been trained to the end.</source>
        <translation>예측의 하한이 다른 값의 최종 손실보다 높아지면 실행을 중지합니다. 조기 종료로 표시하고, 끝까지 학습한 것처럼 판정하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>SweepPlot</name>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>Final validation loss</source>
        <translation>최종 검증 손실</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source> (logarithmic)</source>
        <translation>(로그)</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>LR range test: {0} to {1}</source>
        <translation>LR 범위 테스트: {0}~{1}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>LR range test</source>
        <translation>LR 범위 테스트</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>  best</source>
        <translation>  최적</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>{0} diverged</source>
        <translation>{0}개 발산</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>{0} stopped early</source>
        <translation>{0}개 조기 종료</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>{0} failed</source>
        <translation>{0}개 실패</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>{0} of {1} seeds</source>
        <translation>시드 {0} / {1}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>no clear difference</source>
        <translation>뚜렷한 차이 없음</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>lower is better</source>
        <translation>낮을수록 좋음</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>seed {0}</source>
        <translation>시드 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_plot.py"/>
        <source>{0}, seed {1}</source>
        <translation>{0}, 시드 {1}</translation>
    </message>
</context>
<context>
    <name>SweepResult</name>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Compare…</source>
        <translation>비교…</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Show all finished runs on the Compare page</source>
        <translation>완료된 실행을 모두 비교 페이지에 표시합니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Save the table with one row per run</source>
        <translation>실행마다 한 행인 표를 저장합니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Copy or save the plot</source>
        <translation>그래프를 복사하거나 저장합니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Grid</source>
        <translation>격자</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>A square with the mean for each combination</source>
        <translation>조합마다 평균을 적은 칸으로 나타냅니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>A curve for each value of the second field</source>
        <translation>두 번째 필드의 값마다 곡선으로 나타냅니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Edge of the table</source>
        <translation>표의 경계</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Add {0} seeds to {1}</source>
        <translation>{1}에 시드 {0}개 추가</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source> and </source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>{0} values</source>
        <translation>값 {0}개</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>No clear difference between these: train them with more seeds</source>
        <translation>이들 사이에 뚜렷한 차이가 없습니다. 더 많은 시드로 학습합니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Save the table</source>
        <translation>표 저장</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>CSV table (*.csv)</source>
        <translation>CSV 표 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>PNG image (*.png)</source>
        <translation>PNG 이미지 (*.png)</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Save the plot</source>
        <translation>그래프 저장</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Could not save to {0}: {1}</source>
        <translation>{0}에 저장하지 못했습니다: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_result.py"/>
        <source>Saved to {0}</source>
        <translation>{0}에 저장했습니다</translation>
    </message>
</context>
<context>
    <name>SweepTable</name>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>Values of the sweep</source>
        <translation>스윕의 값</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>Double-click or press Return to compare the seeds of a value</source>
        <translation>두 번 클릭하거나 Return을 누르면 한 값의 시드들을 비교합니다</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>Seed {0}</source>
        <translation>시드 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>Spread</source>
        <translation>표준 편차</translation>
    </message>
    <message>
        <location filename="../../gui/queue/sweep_table.py"/>
        <source>Difference from lowest</source>
        <translation>최저와의 차이</translation>
    </message>
</context>
<context>
    <name>SystemInformation</name>
    <message>
        <location filename="../../gui/window/system_information.py"/>
        <source>Gathering system information…</source>
        <translation>시스템 정보를 모으는 중…</translation>
    </message>
    <message>
        <location filename="../../gui/window/system_information.py"/>
        <source>System information copied. Paste it into a bug report. It contains no personal paths.</source>
        <translation>시스템 정보를 복사했습니다. 버그 보고서에 붙여 넣으십시오. 개인 정보가 담긴 경로는 들어 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>TailActions</name>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>&amp;Decay now</source>
        <translation>지금 감쇠(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>&amp;Hold</source>
        <translation>유지(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>H&amp;alve</source>
        <translation>절반으로(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>&amp;Extend</source>
        <translation>연장(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>S&amp;uggest a decay</source>
        <translation>감쇠 제안(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Suggest a decay</source>
        <translation>감쇠 제안</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>A&amp;pply</source>
        <translation>적용(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>D&amp;iscard</source>
        <translation>버리기(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Apply on &amp;release</source>
        <translation>놓으면 바로 적용(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Decay from here to the min LR at the end</source>
        <translation>여기부터 끝까지 최소 LR로 감쇠합니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Keep the current learning rate until the end</source>
        <translation>현재 학습률을 끝까지 유지합니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Halve the learning rate of all remaining steps</source>
        <translation>남은 모든 스텝의 학습률을 절반으로 줄입니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Stage a linear decay to 0 over the last half of the run, and forecast its result; it never raises the learning rate</source>
        <translation>실행의 뒤쪽 절반에서 0까지 내려가는 선형 감쇠를 적용 대기 상태로 준비하고 결과를 예측합니다. 학습률을 높이는 일은 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Discard the staged edit; Undo restores it</source>
        <translation>적용 대기 중인 편집을 버립니다. 실행 취소로 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Apply a dragged handle as soon as it is released</source>
        <translation>드래그한 핸들을 놓는 즉시 적용합니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Another program trains this run: it cannot be edited from here</source>
        <translation>다른 프로그램이 이 실행을 학습하고 있어 여기서 편집할 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Train with this schedule from the next step. This cannot be undone</source>
        <translation>다음 스텝부터 이 스케줄로 학습합니다. 되돌릴 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Add {0} steps, also past the end</source>
        <translation>{0}스텝을 더합니다. 끝을 넘어도 됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>&amp;Extend by {0} steps</source>
        <translation>{0}스텝 연장(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_actions.py"/>
        <source>Extend</source>
        <translation>연장</translation>
    </message>
</context>
<context>
    <name>TailBar</name>
    <message>
        <location filename="../../gui/schedule_editor/tail_bar.py"/>
        <source>Steps to extend by</source>
        <translation>연장할 스텝 수</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_bar.py"/>
        <source>Number of steps that Extend adds</source>
        <translation>연장할 때 더하는 스텝 수</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_bar.py"/>
        <source>Edit ▾</source>
        <translation>편집 ▾</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_bar.py"/>
        <source>Change the schedule of the remaining steps</source>
        <translation>남은 스텝의 스케줄을 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../gui/schedule_editor/tail_bar.py"/>
        <source>Suggest</source>
        <translation>제안</translation>
    </message>
</context>
<context>
    <name>TailPreview</name>
    <message>
        <location filename="../../gui/runs/resume/tail_preview.py"/>
        <source>Learning rate: solid up to the checkpoint, dashed after it, dotted for the previous plan</source>
        <translation>학습률: 실선은 체크포인트까지, 파선은 그 이후, 점선은 이전 계획</translation>
    </message>
</context>
<context>
    <name>TextColumns</name>
    <message>
        <location filename="../../gui/settings/text_columns.py"/>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
</context>
<context>
    <name>ThresholdDialog</name>
    <message>
        <location filename="../../gui/panels/threshold_dialog.py"/>
        <source>Lower the clip threshold</source>
        <translation>클리핑 임곗값 낮추기</translation>
    </message>
    <message>
        <location filename="../../gui/panels/threshold_dialog.py"/>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <location filename="../../gui/panels/threshold_dialog.py"/>
        <source>&amp;Clip at norm</source>
        <translation>클리핑 노름(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/threshold_dialog.py"/>
        <source>Clip at norm: {0}</source>
        <translation>클리핑 노름: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/threshold_dialog.py"/>
        <source>0 turns clipping off.</source>
        <translation>0이면 클리핑이 꺼집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/threshold_dialog.py"/>
        <source>That is the threshold that holds now.</source>
        <translation>지금의 임곗값과 같습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/threshold_dialog.py"/>
        <source>It is {0} now, and changes from the next step on.</source>
        <translation>지금은 {0}이며, 다음 스텝부터 바뀝니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/threshold_dialog.py"/>
        <source>Clipping is off now, and begins with the next step.</source>
        <translation>지금은 클리핑이 꺼져 있으며, 다음 스텝부터 시작됩니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/threshold_dialog.py"/>
        <source>It would have clipped {0} of the last {1} steps.</source>
        <translation>최근 {1}스텝 가운데 {0}이(가) 클리핑되었을 것입니다.</translation>
    </message>
    <message>
        <location filename="../../gui/panels/threshold_dialog.py"/>
        <source>But this run clips only from step {0} on.</source>
        <translation>다만 이 실행은 스텝 {0}부터 클리핑합니다.</translation>
    </message>
</context>
<context>
    <name>TokenizerButtons</name>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>Train on this text</source>
        <translation>이 텍스트로 학습</translation>
    </message>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>Train a BPE tokenizer on this text: the most frequent token pairs are merged until the vocabulary has the size you set. It takes seconds, can be cancelled, and is saved with the run. A small vocabulary makes a small model several times faster.</source>
        <translation>이 텍스트로 BPE 토크나이저를 학습합니다. 어휘가 설정한 크기가 될 때까지 가장 자주 나오는 토큰 쌍을 합칩니다. 몇 초 걸리고 취소할 수 있으며 실행과 함께 저장됩니다. 어휘가 작으면 작은 모델이 몇 배 빨라집니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>Choose file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>Use the tokenizer.json of a Hugging Face model or of one of your runs. You can also drop it on the window.</source>
        <translation>Hugging Face 모델이나 내 실행의 tokenizer.json을 사용합니다. 창에 끌어다 놓을 수도 있습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>Tokenizer trained on the text</source>
        <translation>텍스트로 학습한 토크나이저</translation>
    </message>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>{n} tokens, {each} characters per token on average</source>
        <translation>토큰 {n}개, 토큰당 평균 {each}자</translation>
    </message>
    <message>
        <location filename="../../gui/settings/tokenizer_buttons.py"/>
        <source>{n} tokens, {each} characters per token on average; all other pairs occur only once</source>
        <translation>토큰 {n}개, 토큰당 평균 {each}자. 나머지 쌍은 모두 한 번만 나옵니다</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <location filename="../../gui/help/tour/tour.py"/>
        <source>Step {n} of {all}</source>
        <translation>{all}단계 중 {n}단계</translation>
    </message>
</context>
<context>
    <name>TrainBothBar</name>
    <message>
        <location filename="../../gui/window/train_both.py"/>
        <source>Train both</source>
        <translation>둘 다 학습</translation>
    </message>
    <message>
        <location filename="../../gui/window/train_both.py"/>
        <source>Train both schedules</source>
        <translation>두 스케줄 모두 학습</translation>
    </message>
</context>
<context>
    <name>TrainInTurn</name>
    <message>
        <location filename="../../gui/runs/compare/in_turn.py"/>
        <source>Could not start the next run.</source>
        <translation>다음 실행을 시작하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/in_turn.py"/>
        <source>Run {0} of {1}. The runs are compared when all are done. Stop ends all of them.</source>
        <translation>실행 {0} / {1}. 모두 끝나면 비교합니다. 중지하면 모두 끝납니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/in_turn.py"/>
        <source>{0} of {1} runs were trained; the others were not started.</source>
        <translation>실행 {1}개 중 {0}개를 학습했습니다. 나머지는 시작하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>left</source>
        <translation>남음</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>tok/s</source>
        <translation>토큰/초</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>/ 888 GB</source>
        <translation>/ 888 GB</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Running · step {0} / {0}</source>
        <translation>학습 중 · 스텝 {0} / {0}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Start training with the settings on the left</source>
        <translation>왼쪽 설정으로 학습을 시작합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Detach</source>
        <translation>분리</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Stop controlling this run. It keeps training in its own process and is still shown here</source>
        <translation>이 실행을 더 이상 제어하지 않습니다. 실행은 자체 프로세스에서 계속 학습하며 여기에 계속 표시됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Resume this run from its last checkpoint</source>
        <translation>이 실행을 마지막 체크포인트에서 재개합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Pause before the next step, or resume. Pausing does not change the result</source>
        <translation>다음 스텝 전에 일시 정지하거나 재개합니다. 일시 정지해도 결과는 바뀌지 않습니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Train a single step while paused</source>
        <translation>일시 정지 상태에서 한 스텝만 학습합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Stop the run. Everything trained so far is saved</source>
        <translation>실행을 중지합니다. 지금까지 학습한 것은 모두 저장됩니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Sample now</source>
        <translation>지금 샘플 생성</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Let the model continue the prompt with its current weights</source>
        <translation>모델이 현재 가중치로 프롬프트를 이어 쓰게 합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Save now</source>
        <translation>지금 저장</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Save a checkpoint: the weights and the full training state</source>
        <translation>체크포인트, 즉 가중치와 전체 학습 상태를 저장합니다</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Add to queue</source>
        <translation>대기열에 추가</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Start new</source>
        <translation>새로 시작</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Start anyway</source>
        <translation>그래도 시작</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Resume…</source>
        <translation>재개…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/panels/transport.py"/>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
</context>
<context>
    <name>TrialDecision</name>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>Trial finished. Its loss is drawn over its parent's.</source>
        <translation>시험 실행이 끝났습니다. 부모 실행의 손실 위에 시험 실행의 손실을 그렸습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>Trial {0} was neither kept nor discarded.</source>
        <translation>시험 실행 {0}을(를) 보관하지도 버리지도 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>{0} finished: {1}</source>
        <translation>{0} 완료: {1}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>Keep as branch</source>
        <translation>분기로 보관</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>{0} kept as a branch of its parent from step {1}.</source>
        <translation>{0}을(를) 스텝 {1}부터 부모 실행의 분기로 보관했습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>Trial discarded.</source>
        <translation>시험 실행을 버렸습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/runs/resume/trials.py"/>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <location filename="../../gui/window/undo.py"/>
        <source>&amp;Undo {0}</source>
        <translation>{0} 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../gui/window/undo.py"/>
        <source>&amp;Redo {0}</source>
        <translation>{0} 다시 실행(&amp;R)</translation>
    </message>
</context>
<context>
    <name>WeightsCard</name>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Download of the weights</source>
        <translation>가중치 다운로드</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Download once, verify the SHA-256 checksum, and keep the files</source>
        <translation>한 번만 내려받아 SHA-256 체크섬을 확인하고 파일을 보관합니다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Apply all settings listed here. One undo reverts them</source>
        <translation>여기에 나온 설정을 모두 적용합니다. 실행 취소 한 번으로 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Downloading: {done} of {total}</source>
        <translation>다운로드 중: {done} / {total}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Connecting…</source>
        <translation>연결 중…</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Settings of the weights to start from</source>
        <translation>시작 가중치의 설정</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Use this checkpoint</source>
        <translation>이 체크포인트 사용</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>The weights fit.</source>
        <translation>가중치가 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>These weights need:</source>
        <translation>이 가중치에 필요한 설정:</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>The weights fit. Recommended:</source>
        <translation>가중치가 맞습니다. 권장 설정:</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Recommended for fine-tuning (you have not set any rates):</source>
        <translation>미세 조정 권장 설정(직접 정한 학습률 없음):</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>Download {size}</source>
        <translation>다운로드 {size}</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_card.py"/>
        <source>{name}: {ours} → {theirs}</source>
        <translation>{name}: {ours} → {theirs}</translation>
    </message>
</context>
<context>
    <name>WeightsCheck</name>
    <message>
        <location filename="../../gui/settings/weights_check.py"/>
        <source>these weights do not fit the settings</source>
        <translation>이 가중치는 설정과 맞지 않습니다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_check.py"/>
        <source>these weights are not downloaded yet</source>
        <translation>아직 내려받지 않은 가중치입니다</translation>
    </message>
    <message>
        <location filename="../../gui/settings/weights_check.py"/>
        <source>these weights need other settings; Apply sets them</source>
        <translation>이 가중치에는 다른 설정이 필요합니다. 적용을 누르면 설정됩니다</translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <location filename="../../gui/window/why_not.py"/>
        <source>No edit is staged</source>
        <translation>적용 대기 중인 편집이 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/why_not.py"/>
        <source>Works on a run that is training or shown: start or open one</source>
        <translation>학습 중이거나 표시된 실행에서 쓸 수 있습니다. 실행을 시작하거나 여십시오</translation>
    </message>
    <message>
        <location filename="../../gui/window/why_not.py"/>
        <source>Pin a curve first, then change the plan</source>
        <translation>먼저 곡선을 고정한 뒤 계획을 바꾸십시오</translation>
    </message>
    <message>
        <location filename="../../gui/window/why_not.py"/>
        <source>Training is running: stop it first</source>
        <translation>학습 중입니다. 먼저 중지하십시오</translation>
    </message>
    <message>
        <location filename="../../gui/window/why_not.py"/>
        <source>Not available now</source>
        <translation>지금은 쓸 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/why_not.py"/>
        <source>The run is stopping</source>
        <translation>실행이 중지되는 중입니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/why_not.py"/>
        <source>The run is being prepared</source>
        <translation>실행을 준비하는 중입니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/why_not.py"/>
        <source>Pause the run first</source>
        <translation>먼저 실행을 일시 정지하십시오</translation>
    </message>
    <message>
        <location filename="../../gui/window/why_not.py"/>
        <source>Only a run of another process can be detached</source>
        <translation>다른 프로세스의 실행만 분리할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/why_not.py"/>
        <source>There is no run to resume</source>
        <translation>재개할 실행이 없습니다</translation>
    </message>
    <message>
        <location filename="../../gui/window/why_not.py"/>
        <source>Nothing is training: start a run first</source>
        <translation>학습 중인 실행이 없습니다. 먼저 시작하십시오</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <location filename="../../gui/plots/zoom_buttons.py"/>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <location filename="../../gui/plots/zoom_buttons.py"/>
        <source>Follow the run again at the same zoom</source>
        <translation>같은 배율로 실행을 다시 따라갑니다</translation>
    </message>
    <message>
        <location filename="../../gui/plots/zoom_buttons.py"/>
        <source>Whole run</source>
        <translation>전체 실행</translation>
    </message>
    <message>
        <location filename="../../gui/plots/zoom_buttons.py"/>
        <source>Show the whole run (0, or double-click a plot)</source>
        <translation>전체 실행을 표시합니다 (0 또는 그래프 두 번 클릭)</translation>
    </message>
</context>
<context>
    <name>_FixedRows</name>
    <message>
        <location filename="../../gui/settings/groups.py"/>
        <source>{n} more, fixed in this run</source>
        <translation>{n}개 더 있음(이 실행에서 고정)</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Baseline: {0}</source>
        <translation>기준 실행: {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/difference_table.py"/>
        <source>Compare the other runs with this one</source>
        <translation>다른 실행을 이 실행과 비교합니다</translation>
    </message>
</context>
<context>
    <name>_SampleCard</name>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>no sample</source>
        <translation>샘플 없음</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>loss {0}</source>
        <translation>손실 {0}</translation>
    </message>
    <message>
        <location filename="../../gui/runs/compare/cards.py"/>
        <source>step {0}</source>
        <translation>스텝 {0}</translation>
    </message>
</context>
<context>
    <name>_TitleBar</name>
    <message>
        <location filename="../../gui/help/dock.py"/>
        <source>A window of its own</source>
        <translation>별도의 창으로 보기</translation>
    </message>
    <message>
        <location filename="../../gui/help/dock.py"/>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <location filename="../../gui/help/dock.py"/>
        <source>Back into the window</source>
        <translation>창 안으로 되돌리기</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>.</source>
        <comment>numbers.decimal</comment>
        <translation>.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>,</source>
        <comment>numbers.thousands</comment>
        <translation>,</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} token|{n} tokens</source>
        <comment>plurals.tokens</comment>
        <translation>토큰 {n}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} row|{n} rows</source>
        <comment>plurals.rows</comment>
        <translation>{n}행</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} document|{n} documents</source>
        <comment>plurals.documents</comment>
        <translation>문서 {n}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} column|{n} columns</source>
        <comment>plurals.columns</comment>
        <translation>열 {n}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} layer|{n} layers</source>
        <comment>plurals.layers</comment>
        <translation>레이어 {n}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} more</source>
        <comment>plurals.more</comment>
        <translation>외 {n}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} batch|{n} batches</source>
        <comment>plurals.batches</comment>
        <translation>배치 {n}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} step|{n} steps</source>
        <comment>plurals.steps</comment>
        <translation>{n}스텝</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} run|{n} runs</source>
        <comment>plurals.runs</comment>
        <translation>실행 {n}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} epoch|{n} epochs</source>
        <comment>plurals.epochs</comment>
        <translation>{n}에포크</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} edit|{n} edits</source>
        <comment>plurals.edits</comment>
        <translation>편집 {n}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>once|{n} times</source>
        <comment>plurals.times</comment>
        <translation>{n}번</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>at step|first at step</source>
        <comment>plurals.first_at</comment>
        <translation>스텝|처음은 스텝</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} point|{n} points</source>
        <comment>plurals.points</comment>
        <translation>점 {n}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n} damaged row is|{n} damaged rows are</source>
        <comment>plurals.damaged</comment>
        <translation>손상된 행 {n}개를</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the newest is kept|the newest {n} are kept</source>
        <comment>plurals.newest</comment>
        <translation>최근 {n}개를 보관합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>, |, </source>
        <comment>lists.list</comment>
        <translation>, |, </translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>, | or </source>
        <comment>lists.or</comment>
        <translation>, | 또는 </translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>, | and </source>
        <comment>lists.and</comment>
        <translation>, |과(와) </translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>; |; </source>
        <comment>lists.clauses</comment>
        <translation>; |; </translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>
|
</source>
        <comment>lists.lines</comment>
        <translation>
|
</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{text}</source>
        <comment>text.verbatim</comment>
        <translation>{text}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{items:list}</source>
        <comment>text.list</comment>
        <translation>{items:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{items:list} and {more:more}</source>
        <comment>text.list_and_more</comment>
        <translation>{items:list} {more:more}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{fault} (line {line:,}, column {column:,})</source>
        <comment>json.at</comment>
        <translation>{fault}({line:,}행 {column:,}열)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a value is missing</source>
        <comment>json.no_value</comment>
        <translation>값이 없음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a name in double quotes is missing</source>
        <comment>json.no_name</comment>
        <translation>큰따옴표로 묶은 이름이 없음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a comma is missing</source>
        <comment>json.no_comma</comment>
        <translation>쉼표가 없음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a colon is missing</source>
        <comment>json.no_colon</comment>
        <translation>콜론이 없음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a string has no end</source>
        <comment>json.open_string</comment>
        <translation>문자열이 끝나지 않음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a control character stands in a string</source>
        <comment>json.control_character</comment>
        <translation>문자열에 제어 문자가 있음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a backslash in a string is followed by something unknown</source>
        <comment>json.bad_escape</comment>
        <translation>문자열의 역슬래시 뒤에 알 수 없는 문자가 있음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a comma stands before the end</source>
        <comment>json.last_comma</comment>
        <translation>끝 앞에 쉼표가 있음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>something follows behind the end</source>
        <comment>json.more_follows</comment>
        <translation>끝난 뒤에 내용이 더 있음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a byte order mark stands at the beginning</source>
        <comment>json.byte_order_mark</comment>
        <translation>처음에 바이트 순서 표시(BOM)가 있음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is not UTF-8 from byte {at:,} on</source>
        <comment>system.no_utf8</comment>
        <translation>바이트 {at:,}부터 UTF-8이 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: {reason}</source>
        <comment>system.at</comment>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no permission (change the permissions, or choose another place)</source>
        <comment>system.no_permission</comment>
        <translation>권한이 없습니다 (권한을 바꾸거나 다른 위치를 선택하십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the disk is read-only (choose another place)</source>
        <comment>system.read_only</comment>
        <translation>읽기 전용 디스크입니다 (다른 위치를 선택하십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No such file or folder (moved, renamed, deleted, or on a disk that is not connected)</source>
        <comment>system.missing</comment>
        <translation>파일이나 폴더가 없습니다 (이동, 이름 변경 또는 삭제되었거나 연결되지 않은 디스크에 있습니다)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a part of the path is a file, not a folder (check the path)</source>
        <comment>system.no_folder</comment>
        <translation>경로의 일부가 폴더가 아니라 파일입니다 (경로를 확인하십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is a folder, not a file (check the path)</source>
        <comment>system.is_folder</comment>
        <translation>파일이 아니라 폴더입니다 (경로를 확인하십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is a named pipe, not a file (delete or move it)</source>
        <comment>system.is_pipe</comment>
        <translation>파일이 아니라 이름 있는 파이프입니다 (삭제하거나 옮기십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is a socket, not a file (delete or move it)</source>
        <comment>system.is_socket</comment>
        <translation>파일이 아니라 소켓입니다 (삭제하거나 옮기십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is a device, not a file (choose another path)</source>
        <comment>system.is_device</comment>
        <translation>파일이 아니라 장치입니다 (다른 경로를 선택하십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has more than {most:,} bytes, too many for a file of its kind (move it away)</source>
        <comment>system.larger_than</comment>
        <translation>{most:,}바이트보다 커서 이런 종류의 파일일 수 없습니다 (다른 곳으로 옮기십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the disk has not responded for {seconds:g} seconds (reconnect it)</source>
        <comment>system.no_answer</comment>
        <translation>디스크가 {seconds:g}초 동안 응답하지 않습니다 (다시 연결하십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>something with that name already exists (choose another name)</source>
        <comment>system.exists</comment>
        <translation>같은 이름이 이미 있습니다 (다른 이름을 선택하십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the folder is not empty</source>
        <comment>system.not_empty</comment>
        <translation>폴더가 비어 있지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name is too long: one name may have 255 bytes, a whole path about 4,000 (choose a shorter one)</source>
        <comment>system.name_too_long</comment>
        <translation>이름이 너무 깁니다. 이름 하나는 255바이트, 전체 경로는 약 4,000바이트까지입니다 (더 짧은 이름을 선택하십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the system does not allow that name or place (choose another one)</source>
        <comment>system.name_not_allowed</comment>
        <translation>시스템이 그 이름이나 위치를 허용하지 않습니다 (다른 것을 선택하십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a link there leads back to itself (repair the link)</source>
        <comment>system.loop</comment>
        <translation>그곳의 링크가 자기 자신을 가리킵니다 (링크를 고치십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No space left on device: the disk is full (free some space)</source>
        <comment>system.disk_full</comment>
        <translation>디스크가 가득 찼습니다. 공간을 확보하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the file would be larger than the file system allows</source>
        <comment>system.file_too_big</comment>
        <translation>파일 시스템이 허용하는 것보다 큰 파일입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the disk reports an error (check the disk and its cable)</source>
        <comment>system.disk_fails</comment>
        <translation>디스크에서 오류가 발생했습니다 (디스크와 케이블을 확인하십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>there is no such device (is the disk connected?)</source>
        <comment>system.no_device</comment>
        <translation>그런 장치가 없습니다 (디스크가 연결되어 있습니까?)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the network disk is no longer available (reconnect it)</source>
        <comment>system.disk_gone</comment>
        <translation>네트워크 디스크를 더 이상 사용할 수 없습니다 (다시 연결하십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>another program is using it (close it there)</source>
        <comment>system.busy</comment>
        <translation>다른 프로그램이 사용하고 있습니다 (그 프로그램에서 닫으십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>too many files are open (close other programs, or raise the limit: ulimit -n)</source>
        <comment>system.too_many_open</comment>
        <translation>열린 파일이 너무 많습니다 (다른 프로그램을 닫거나 한도를 높이십시오: ulimit -n)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{field}: {reason}</source>
        <comment>config.problem</comment>
        <translation>{field}: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{problems:lines}</source>
        <comment>config.refused</comment>
        <translation>{problems:lines}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be {allowed}, not {value}</source>
        <comment>config.wrong</comment>
        <translation>{value}은(는) 쓸 수 없습니다. 쓸 수 있는 값: {allowed}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>true or false</source>
        <comment>config.allowed_switch</comment>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>one of {choices:list}</source>
        <comment>config.allowed_choice</comment>
        <translation>{choices:list} 중 하나</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>one of {choices:list}, or the path of {path} (./NAME in the current folder)</source>
        <comment>config.allowed_choice_or_path</comment>
        <translation>{choices:list} 중 하나, 또는 {path}의 경로(현재 폴더에 있으면 ./NAME)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a text in quotes, of at most {most:,} characters</source>
        <comment>config.allowed_text</comment>
        <translation>따옴표로 묶은 {most:,}자 이하의 텍스트</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a built-in text's name, a path, or a list of at most {most:,} paths, together of at most {longest:,} characters</source>
        <comment>config.allowed_source</comment>
        <translation>내장 텍스트의 이름, 경로, 또는 경로 {most:,}개 이하의 목록(모두 합쳐 {longest:,}자 이하)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must have at most {most:,} characters, not {length:,}</source>
        <comment>config.too_long</comment>
        <translation>{most:,}자 이하여야 하는데 {length:,}자입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must have at most {most:,} paths, not {count:,}: choose the folder that they are in</source>
        <comment>config.too_many</comment>
        <translation>경로가 {most:,}개 이하여야 하는데 {count:,}개입니다. 경로들이 들어 있는 폴더를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must have at most {most:,} characters in all paths together, not {length:,}: choose the folder that they are in</source>
        <comment>config.paths_too_long</comment>
        <translation>모든 경로를 합쳐 {most:,}자 이하여야 하는데 {length:,}자입니다. 경로들이 들어 있는 폴더를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has half a character at position {place:,}, which cannot be saved (delete it)</source>
        <comment>config.half_character</comment>
        <translation>{place:,}번째 자리에 저장할 수 없는 반쪽 문자가 있습니다 (삭제하십시오)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has a name that is not UTF-8 (...{value}), which a config cannot hold: rename it, or choose the folder that it is in</source>
        <comment>config.path_not_utf8</comment>
        <translation>이름이 UTF-8이 아니어서(...{value}) 설정 파일에 담을 수 없습니다. 이름을 바꾸거나 이 파일이 들어 있는 폴더를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>steps (0 or more) or a share such as "20%" (0% to 100%)</source>
        <comment>config.allowed_steps_or_share</comment>
        <translation>스텝 수(0 이상) 또는 "20%" 같은 비율(0%~100%)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{words:list}, or a number of steps (0: never)</source>
        <comment>config.allowed_steps_or_word</comment>
        <translation>{words:list} 또는 스텝 수(0: 하지 않음)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a whole number {range}</source>
        <comment>config.allowed_whole</comment>
        <translation>{range} 정수</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a number {range}</source>
        <comment>config.allowed_number</comment>
        <translation>{range} 수</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{allowed} (0: {zero})</source>
        <comment>config.allowed_or_zero</comment>
        <translation>{allowed} (0: {zero})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>from {low:number} to {high:number}</source>
        <comment>config.range_closed</comment>
        <translation>{low:number} 이상 {high:number} 이하의</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>above {low:number} and below {high:number}</source>
        <comment>config.range_open</comment>
        <translation>{low:number} 초과 {high:number} 미만의</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>above {low:number} and at most {high:number}</source>
        <comment>config.range_low_open</comment>
        <translation>{low:number} 초과 {high:number} 이하의</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>from {low:number} to just below {high:number}</source>
        <comment>config.range_high_open</comment>
        <translation>{low:number} 이상 {high:number} 미만의</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an integer of over 20 digits</source>
        <comment>config.long_integer</comment>
        <translation>20자리가 넘는 정수</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must divide the width {width} without remainder, not {heads}</source>
        <comment>config.heads_divide_width</comment>
        <translation>너비 {width}의 약수여야 하는데 {heads}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be above 0 for the {shape} shape, whose curve never reaches 0</source>
        <comment>config.shape_needs_min_lr</comment>
        <translation>{shape} 모양에서는 0보다 커야 합니다. 이 곡선은 0에 닿지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a multiple of the number of processes ({processes}), which share the batches of an update; or set training.batch_size to {processes} or more, so that they can divide each batch</source>
        <comment>config.processes_share</comment>
        <translation>업데이트의 배치를 나누어 맡는 프로세스 수({processes})의 배수여야 합니다. 또는 training.batch_size를 {processes} 이상으로 하여 배치마다 나눌 수 있게 하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be auto, cpu, cuda, cuda:N or mps, not {value!r}</source>
        <comment>config.no_device_name</comment>
        <translation>auto, cpu, cuda, cuda:N, mps 중 하나여야 하는데 {value!r}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{value:g} is above the peak {peak:g}: the learning rate falls during the warmup</source>
        <comment>config.warmup_falls</comment>
        <translation>{value:g}은(는) 피크 {peak:g}보다 큽니다. 워밍업 동안 학습률이 내려갑니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{value:g} is above the peak {peak:g}: the learning rate rises during the decay</source>
        <comment>config.decay_climbs</comment>
        <translation>{value:g}은(는) 피크 {peak:g}보다 큽니다. 감쇠 동안 학습률이 올라갑니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is larger than the context length {context_length}: the tokens between two windows are never trained on</source>
        <comment>config.stride_skips_tokens</comment>
        <translation>컨텍스트 길이 {context_length}보다 큽니다. 두 창 사이의 토큰은 학습에 쓰이지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>more than half of the run is warmup</source>
        <comment>config.mostly_warmup</comment>
        <translation>실행의 절반 이상이 워밍업입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has no effect, as {by} is {value}</source>
        <comment>config.without_effect</comment>
        <translation>{by} 값이 {value}이므로 효과가 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has no effect on the plan, as {by} is {value}: only Decay now falls to it</source>
        <comment>config.min_of_decay_now</comment>
        <translation>{by} 값이 {value}이므로 계획에 효과가 없습니다. 지금 감쇠만 이 값까지 내려갑니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has no effect on the run, as {by} is {value}: no sample is generated automatically</source>
        <comment>config.no_samples_by_itself</comment>
        <translation>{by} 값이 {value}이므로 실행에 효과가 없습니다. 샘플이 자동으로 생성되지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a whole number from 1, not {value}</source>
        <comment>config.version_wrong</comment>
        <translation>1 이상의 정수여야 하는데 {value}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{version} was made by a newer Crest; this one reads version {readable}. Update Crest to open it</source>
        <comment>config.newer</comment>
        <translation>버전 {version}은(는) 더 새로운 Crest에서 만들어졌고, 이 Crest는 버전 {readable}까지 읽습니다. 열려면 Crest를 업데이트하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a table: [{section}] and its fields</source>
        <comment>config.no_table</comment>
        <translation>[{section}] 테이블과 그 필드로 되어 있어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is larger than 16 MB; a config has a few hundred bytes</source>
        <comment>config.file_too_large</comment>
        <translation>16MB보다 큽니다. 설정 파일은 보통 수백 바이트입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>cannot be read: {reason}</source>
        <comment>config.file_unreadable</comment>
        <translation>읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is not UTF-8 text (byte {byte})</source>
        <comment>config.file_not_utf8</comment>
        <translation>UTF-8 텍스트가 아닙니다 ({byte}번째 바이트)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is not valid TOML: {reason}</source>
        <comment>config.no_toml</comment>
        <translation>올바른 TOML이 아닙니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{wrong}: {hint}</source>
        <comment>config.hinted</comment>
        <translation>{wrong}. {hint}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>did you mean {names:or}?</source>
        <comment>config.did_you_mean</comment>
        <translation>혹시 {names:or}입니까?</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write a share as "{instead}"</source>
        <comment>config.share_in_percent</comment>
        <translation>비율은 "{instead}"처럼 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the decimal separator is a point; write {instead}</source>
        <comment>config.decimal_comma</comment>
        <translation>소수점은 마침표입니다. {instead}(으)로 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a comma is allowed only before groups of three digits, as in 10,000</source>
        <comment>config.comma_in_whole</comment>
        <translation>쉼표는 10,000처럼 세 자리마다만 쓸 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the comma is ambiguous; write {whole} or {point}</source>
        <comment>config.comma_of_two_meanings</comment>
        <translation>쉼표의 뜻이 분명하지 않습니다. {whole} 또는 {point}(으)로 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write the number without spaces: {instead}</source>
        <comment>config.gaps_in_number</comment>
        <translation>숫자를 공백 없이 쓰십시오: {instead}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write the number without separators: {instead}</source>
        <comment>config.points_in_number</comment>
        <translation>숫자를 구분 기호 없이 쓰십시오: {instead}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the point is ambiguous; write {whole} or {point}</source>
        <comment>config.point_of_two_meanings</comment>
        <translation>마침표의 뜻이 분명하지 않습니다. {whole} 또는 {point}(으)로 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{value} is not a path: in double quotes TOML reads \t and \n as a tab and a new line; write a Windows path in single quotes</source>
        <comment>config.path_escaped</comment>
        <translation>{value}은(는) 경로가 아닙니다. 큰따옴표 안에서 TOML은 \t와 \n을 탭과 줄바꿈으로 읽습니다. Windows 경로는 작은따옴표로 묶으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>line {line}, `{text}`: {why}</source>
        <comment>config.toml_line</comment>
        <translation>{line}행, `{text}`: {why}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>line {line}, `{text}`: {why}; write `{instead}`</source>
        <comment>config.toml_line_instead</comment>
        <translation>{line}행, `{text}`: {why}. `{instead}`(으)로 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put a percentage in quotes</source>
        <comment>config.slip_share</comment>
        <translation>백분율은 따옴표로 묶으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a percentage is not allowed here: write a number</source>
        <comment>config.slip_no_share</comment>
        <translation>여기에는 백분율을 쓸 수 없습니다. 숫자를 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write true or false in small letters</source>
        <comment>config.slip_switch</comment>
        <translation>true 또는 false를 소문자로 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>use plain digits and signs (0 to 9, point, minus)</source>
        <comment>config.slip_full_width</comment>
        <translation>반각 숫자와 기호를 쓰십시오 (0~9, 마침표, 빼기)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write the number itself: nothing is calculated</source>
        <comment>config.slip_calculated</comment>
        <translation>값을 직접 쓰십시오. 계산식은 쓸 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>there is an invisible character</source>
        <comment>config.slip_odd_characters</comment>
        <translation>보이지 않는 문자가 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the field's name is missing</source>
        <comment>config.slip_no_name</comment>
        <translation>필드 이름이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a line must have the form field = value</source>
        <comment>config.slip_no_field</comment>
        <translation>한 줄은 필드 = 값 형식이어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put each section and each field on a line of its own</source>
        <comment>config.slip_one_a_line</comment>
        <translation>섹션과 필드는 각각 한 줄에 하나씩 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>that is not a value: write a number, true or false, or a text in quotes</source>
        <comment>config.slip_odd_value</comment>
        <translation>값이 아닙니다. 숫자, true 또는 false, 또는 따옴표로 묶은 텍스트를 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a number needs a digit before and after its point</source>
        <comment>config.slip_bare_point</comment>
        <translation>소수점 앞뒤에는 숫자가 있어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write the number without separators</source>
        <comment>config.slip_thousands</comment>
        <translation>숫자를 구분 기호 없이 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the decimal separator is a point</source>
        <comment>config.slip_decimal_comma</comment>
        <translation>소수점은 마침표입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a whole number must not begin with 0</source>
        <comment>config.slip_leading_zero</comment>
        <translation>정수는 0으로 시작할 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no letter may stand before the quotes of a text</source>
        <comment>config.slip_prefix</comment>
        <translation>텍스트의 따옴표 앞에는 글자를 쓸 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>use straight quotes</source>
        <comment>config.slip_typographic</comment>
        <translation>곧은 따옴표를 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put a text with backslashes in single quotes</source>
        <comment>config.slip_backslash</comment>
        <translation>백슬래시가 있는 텍스트는 작은따옴표로 묶으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put a list in square brackets</source>
        <comment>config.slip_tuple</comment>
        <translation>목록은 대괄호로 묶으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a comment begins with #</source>
        <comment>config.slip_comment</comment>
        <translation>주석은 #으로 시작합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nothing may follow a value</source>
        <comment>config.slip_stray_end</comment>
        <translation>값 뒤에는 아무것도 쓸 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>write the number without its unit</source>
        <comment>config.slip_unit</comment>
        <translation>숫자를 단위 없이 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the closing quote is missing</source>
        <comment>config.slip_unclosed</comment>
        <translation>닫는 따옴표가 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put a text that contains quotes in single quotes</source>
        <comment>config.slip_inner_quotes</comment>
        <translation>따옴표가 들어 있는 텍스트는 작은따옴표로 묶으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>TOML has no such value; leave the line out for the default, or give an empty text</source>
        <comment>config.slip_none</comment>
        <translation>TOML에는 그런 값이 없습니다. 기본값을 쓰려면 줄을 빼고, 아니면 빈 텍스트를 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put a text in quotes</source>
        <comment>config.slip_bare_text</comment>
        <translation>텍스트는 따옴표로 묶으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put = between a field and its value</source>
        <comment>config.slip_colon</comment>
        <translation>필드와 값 사이에 =를 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>put a section's name in square brackets</source>
        <comment>config.slip_open_section</comment>
        <translation>섹션 이름은 대괄호로 묶으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the field is given twice</source>
        <comment>config.slip_twice</comment>
        <translation>필드가 두 번 나옵니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the section is given twice; put its fields together</source>
        <comment>config.slip_section_twice</comment>
        <translation>섹션이 두 번 나옵니다. 필드를 한곳에 모으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the value is missing</source>
        <comment>config.slip_no_value</comment>
        <translation>값이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>this is JSON; a config is TOML, with sections as in [training] and lines as in epochs = 3</source>
        <comment>config.slip_json</comment>
        <translation>이것은 JSON입니다. 설정 파일은 TOML이며, [training] 같은 섹션과 epochs = 3 같은 줄로 되어 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nested too deeply</source>
        <comment>config.toml_too_deep</comment>
        <translation>너무 깊이 중첩되었습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must look like section.field=value</source>
        <comment>config.no_assignment</comment>
        <translation>section.field=value 형식이어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is not a section; the sections are {sections:list}</source>
        <comment>config.no_section</comment>
        <translation>섹션이 아닙니다. 섹션은 {sections:list}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is not a field; the fields of [{section}] are {fields:list}</source>
        <comment>config.no_field</comment>
        <translation>필드가 아닙니다. [{section}]의 필드는 {fields:list}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be one of {values:list}</source>
        <comment>config.one_of</comment>
        <translation>다음 중 하나여야 합니다: {values:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be 0 or more, not {value}</source>
        <comment>config.not_negative</comment>
        <translation>0 이상이어야 하는데 {value}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>points of share and learning rate, for example [[0.0, 1e-5], [0.1, 1e-3], [1.0, 1e-5]] or 0 1e-5; 10% 1e-3; 100% 1e-5</source>
        <comment>config.allowed_points</comment>
        <translation>비율과 학습률로 된 점들, 예를 들어 [[0.0, 1e-5], [0.1, 1e-3], [1.0, 1e-5]] 또는 0 1e-5; 10% 1e-3; 100% 1e-5</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a list of points, for example [[0.0, 1e-5], [0.1, 1e-3], [1.0, 1e-5]]</source>
        <comment>config.points_no_list</comment>
        <translation>점의 목록이어야 합니다. 예: [[0.0, 1e-5], [0.1, 1e-3], [1.0, 1e-5]]</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>point {place} must be two numbers: the share of the run, from 0 to 1, and the learning rate</source>
        <comment>config.point_no_pair</comment>
        <translation>{place}번째 점은 두 수여야 합니다: 실행에서의 비율(0~1)과 학습률</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>point {place} is at the share {share!r} of the run; allowed from 0 to 1</source>
        <comment>config.point_share</comment>
        <translation>{place}번째 점의 비율은 {share!r}입니다. 0부터 1까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>point {place} has the learning rate {lr!r}; allowed from 0 to {highest!r}</source>
        <comment>config.point_lr</comment>
        <translation>{place}번째 점의 학습률은 {lr!r}입니다. 0부터 {highest!r}까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>point {place} at the share {share!r} does not come after the one before, at {before!r}</source>
        <comment>config.point_order</comment>
        <translation>{place}번째 점의 비율 {share!r}은(는) 앞 점의 비율 {before!r}보다 크지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>one point does not make a curve: give at least two, or none</source>
        <comment>config.one_point</comment>
        <translation>점 하나로는 곡선이 되지 않습니다. 두 개 이상 쓰거나 쓰지 마십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>every point has the learning rate 0: nothing would be trained</source>
        <comment>config.points_at_zero</comment>
        <translation>모든 점의 학습률이 0입니다. 아무것도 학습되지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warmup {value}</source>
        <comment>named.warmup</comment>
        <translation>워밍업 {value}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>peak {rate}</source>
        <comment>named.peak</comment>
        <translation>피크 {rate}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay from {value}</source>
        <comment>named.decay_from</comment>
        <translation>감쇠 시작 {value}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>min {rate}</source>
        <comment>named.min</comment>
        <translation>최소 {rate}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>initial {rate}</source>
        <comment>named.initial</comment>
        <translation>초기 {rate}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:points}</source>
        <comment>named.points</comment>
        <translation>{count:points}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:points}, peak {rate} at {share:.0%}</source>
        <comment>named.points_at</comment>
        <translation>{count:points}, {share:.0%}에서 피크 {rate}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>none</source>
        <comment>named.no_points</comment>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>between points: {how}</source>
        <comment>named.between</comment>
        <translation>점 사이: {how}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clip {norm:g}</source>
        <comment>named.clip</comment>
        <translation>클리핑 {norm:g}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no clipping</source>
        <comment>named.no_clip</comment>
        <translation>클리핑 없음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clip from the start</source>
        <comment>named.clip_from_start</comment>
        <translation>처음부터 클리핑</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clip after warmup</source>
        <comment>named.clip_after_warmup</comment>
        <translation>워밍업 뒤 클리핑</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clip as printed</source>
        <comment>named.clip_as_printed</comment>
        <translation>책과 같이 클리핑</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:steps}</source>
        <comment>named.steps</comment>
        <translation>{count:steps}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no cap</source>
        <comment>named.no_cap</comment>
        <translation>제한 없음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:epochs}</source>
        <comment>named.epochs</comment>
        <translation>{count:epochs}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>batch {size}</source>
        <comment>named.batch</comment>
        <translation>배치 {size}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>accumulate {count}</source>
        <comment>named.accumulate</comment>
        <translation>누적 {count}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>seed {seed}</source>
        <comment>named.seed</comment>
        <translation>시드 {seed}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>context {length}</source>
        <comment>named.context</comment>
        <translation>컨텍스트 {length}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{layers} × {heads} × {width}</source>
        <comment>named.size</comment>
        <translation>{layers} × {heads} × {width}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}</source>
        <comment>named.on</comment>
        <translation>{name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no {name}</source>
        <comment>named.off</comment>
        <translation>{name} 끔</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} {value}</source>
        <comment>named.field</comment>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} {value:g}</source>
        <comment>named.number</comment>
        <translation>{name} {value:g}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:edits}</source>
        <comment>named.edits</comment>
        <translation>{count:edits}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>branch at {step}</source>
        <comment>named.branch_at</comment>
        <translation>스텝 {step}에서 분기</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>what if at {step}</source>
        <comment>named.what_if_at</comment>
        <translation>스텝 {step}에서 가정 실험</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>on</source>
        <comment>value.on</comment>
        <translation>켬</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>off</source>
        <comment>value.off</comment>
        <translation>끔</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>needs a header with the columns step and lr (or learning_rate), but has {columns:list}</source>
        <comment>schedule.csv_no_columns</comment>
        <translation>step 열과 lr(또는 learning_rate) 열이 있는 머리글이 필요한데 {columns:list}이(가) 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>line {line}: needs a whole step after the one before, and a learning rate from 0 to 10: {row}</source>
        <comment>schedule.csv_row</comment>
        <translation>{line}행: 앞 행보다 큰 정수 스텝과 0~10의 학습률이 필요합니다: {row}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {rows} learning rates; at least two are needed, and one above 0</source>
        <comment>schedule.csv_too_few</comment>
        <translation>학습률이 {rows}개입니다. 두 개 이상이어야 하고 하나는 0보다 커야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a curve through points has no peak or minimum to move: give other points, or choose another shape</source>
        <comment>schedule.points_have_no_peak</comment>
        <translation>점을 지나는 곡선에는 옮길 피크나 최솟값이 없습니다. 다른 점을 쓰거나 다른 모양을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the point at step {step} is in the past: the next update is {next}</source>
        <comment>schedule.point_has_passed</comment>
        <translation>스텝 {step}의 점은 이미 지났습니다. 다음 업데이트는 {next}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run has no step to train</source>
        <comment>schedule.no_step</comment>
        <translation>실행에 학습할 스텝이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warmup {warmup} steps, but the run has {total}; allowed 0 to {total}</source>
        <comment>schedule.warmup_too_long</comment>
        <translation>워밍업이 {warmup}스텝인데 실행은 {total}스텝입니다. 0부터 {total}까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay from step {start}, but it must lie between the end of the warmup ({warmup}) and the end of the run ({total})</source>
        <comment>schedule.decay_start_outside</comment>
        <translation>감쇠가 스텝 {start}에서 시작하지만, 워밍업의 끝({warmup})과 실행의 끝({total}) 사이에 있어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be at least 1 step more, not {steps}</source>
        <comment>schedule.extend_by_one</comment>
        <translation>1스텝 이상 늘려야 하는데 {steps}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be one of {shapes:list}</source>
        <comment>schedule.no_shape</comment>
        <translation>다음 중 하나여야 합니다: {shapes:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the warmup is over: a new peak needs a learning rate and the step at which it is reached</source>
        <comment>schedule.peak_needs_height_and_step</comment>
        <translation>워밍업이 끝났습니다. 새 피크에는 학습률과 그에 도달할 스텝이 필요합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the peak at step {step} is in the past: the next update is {next}</source>
        <comment>schedule.peak_has_passed</comment>
        <translation>스텝 {step}의 피크는 이미 지났습니다. 다음 업데이트는 {next}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the decay from step {step} is in the past: the next update is {next}</source>
        <comment>schedule.decay_has_passed</comment>
        <translation>스텝 {step}에서 시작하는 감쇠는 이미 지났습니다. 다음 업데이트는 {next}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the end at step {step} is in the past: the next update is {next}</source>
        <comment>schedule.end_has_passed</comment>
        <translation>스텝 {step}의 끝은 이미 지났습니다. 다음 업데이트는 {next}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run ends at step {total} and the next update is {step}: there is nothing left to train. Extend the run</source>
        <comment>schedule.nothing_left</comment>
        <translation>실행은 스텝 {total}에서 끝나고 다음 업데이트는 {step}입니다. 더 학습할 것이 없습니다. 실행을 늘리십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the edit at step {step} starts at {anchor!r}, but the learning rate there is {lr!r}; it belongs to another run</source>
        <comment>schedule.other_anchor</comment>
        <translation>스텝 {step}의 편집은 {anchor!r}에서 시작하지만 그곳의 학습률은 {lr!r}입니다. 다른 실행의 편집입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an edit at step {step} comes too early or too late: allowed {first} to {last}</source>
        <comment>schedule.edit_out_of_time</comment>
        <translation>스텝 {step}의 편집은 너무 이르거나 너무 늦습니다. {first}부터 {last}까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be from 0 to 10, not {value!r}</source>
        <comment>schedule.lr_out_of_range</comment>
        <translation>0부터 10까지여야 하는데 {value!r}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the learning rate at step {step} is 0, so it cannot decay; give a peak above 0 and the step at which it is reached</source>
        <comment>schedule.nothing_to_fall_from</comment>
        <translation>스텝 {step}의 학습률이 0이어서 감쇠할 수 없습니다. 0보다 큰 피크와 그에 도달할 스텝을 지정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be above 0 for the {shape} shape</source>
        <comment>schedule.shape_needs_min_lr</comment>
        <translation>{shape} 모양에서는 0보다 커야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run would end at step {step}; allowed {first} to {last}</source>
        <comment>schedule.end_out_of_range</comment>
        <translation>실행이 스텝 {step}에서 끝납니다. {first}부터 {last}까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the peak at step {peak} does not lie between the next update ({step}) and the end of the run ({total})</source>
        <comment>schedule.peak_outside</comment>
        <translation>스텝 {peak}의 피크가 다음 업데이트({step})와 실행의 끝({total}) 사이에 있지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay from step {start}, but it must lie between step {peak} and the end of the run ({total})</source>
        <comment>schedule.decay_start_outside_rest</comment>
        <translation>감쇠가 스텝 {start}에서 시작하지만, 스텝 {peak}과(와) 실행의 끝({total}) 사이에 있어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an edit starts outside the range of its own shape</source>
        <comment>schedule.edit_outside_shape</comment>
        <translation>편집이 자기 모양의 범위 밖에서 시작합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a table of values</source>
        <comment>schedule.edit_no_table</comment>
        <translation>값의 테이블이어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>missing or unknown values: {names:list}</source>
        <comment>schedule.edit_odd_values</comment>
        <translation>값이 없거나 알 수 없는 값이 있습니다: {names:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a shape's name</source>
        <comment>schedule.edit_no_shape</comment>
        <translation>모양의 이름이어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a number</source>
        <comment>schedule.edit_no_number</comment>
        <translation>숫자여야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a whole number of at most 10 digits</source>
        <comment>schedule.edit_no_whole_number</comment>
        <translation>10자리 이하의 정수여야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a finite number</source>
        <comment>schedule.edit_not_finite</comment>
        <translation>유한한 수여야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be 0 or more</source>
        <comment>schedule.edit_before_start</comment>
        <translation>0 이상이어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Hugging Face's Trainer has no schedule with these learning rates: {reasons:clauses}. Use the text for PyTorch instead, and pass its scheduler to the Trainer: Trainer(..., optimizers=(optimizer, make_scheduler(optimizer))).</source>
        <comment>schedule_text.no_huggingface</comment>
        <translation>Hugging Face의 Trainer에는 이런 학습률을 내는 스케줄이 없습니다: {reasons:clauses}. 대신 PyTorch용 코드를 쓰고 그 스케줄러를 Trainer에 넘기십시오: Trainer(..., optimizers=(optimizer, make_scheduler(optimizer))).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run was edited before update {step}, and its schedules cannot change during a run</source>
        <comment>schedule_text.edited</comment>
        <translation>실행이 업데이트 {step} 전에 편집되었고, Trainer의 스케줄은 실행 중에 바뀔 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>none has the shape {shape}</source>
        <comment>schedule_text.no_such_shape</comment>
        <translation>{shape} 모양의 스케줄이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{theirs} {reason}</source>
        <comment>schedule_text.theirs</comment>
        <translation>{theirs}: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has no warmup</source>
        <comment>schedule_text.needs_no_warmup</comment>
        <translation>워밍업이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warms up from 0, and this one from {initial!r}</source>
        <comment>schedule_text.needs_initial_zero</comment>
        <translation>0에서 워밍업을 시작하지만 이 스케줄은 {initial!r}에서 시작합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warms up from its minimum, here {floor!r}, and this one from {initial!r}</source>
        <comment>schedule_text.needs_initial_floor</comment>
        <translation>최솟값({floor!r})에서 워밍업을 시작하지만 이 스케줄은 {initial!r}에서 시작합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>ends at 0, and this one at {floor!r}</source>
        <comment>schedule_text.needs_floor_zero</comment>
        <translation>0에서 끝나지만 이 스케줄은 {floor!r}에서 끝납니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must end below its peak of {peak!r}, and this one ends at {floor!r}</source>
        <comment>schedule_text.needs_floor_below_peak</comment>
        <translation>피크 {peak!r}보다 낮게 끝나야 하지만 이 스케줄은 {floor!r}에서 끝납니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has no minimum, and this one stays at {floor!r}</source>
        <comment>schedule_text.needs_floor_unreached</comment>
        <translation>최솟값이 없지만 이 스케줄은 {floor!r}에 머뭅니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Reading {title}</source>
        <comment>data.reading</comment>
        <translation>{title} 읽는 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The whole file can be read as {title}, with '{excerpt}' in it: set data.encoding = "{name}", or open it in a text editor and save it as UTF-8</source>
        <comment>data.reads_as</comment>
        <translation>파일 전체를 {title}(으)로 읽을 수 있습니다('{excerpt}' 포함). data.encoding = "{name}"(으)로 설정하거나, 텍스트 편집기에서 열어 UTF-8로 저장하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not in the encoding {encoding}: byte {byte:,} is {hex}. {guess}</source>
        <comment>data.not_in_encoding</comment>
        <translation>{path}은(는) {encoding} 인코딩이 아닙니다. {byte:,}번째 바이트가 {hex}입니다. {guess}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Looking for the encoding of {title}</source>
        <comment>data.looking_for_encoding</comment>
        <translation>{title}의 인코딩을 찾는 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Tokenizing {title}</source>
        <comment>data.tokenizing</comment>
        <translation>{title} 토큰화 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Renumbering the tokens</source>
        <comment>data.renumbering</comment>
        <translation>토큰 번호를 다시 매기는 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Downloading {title}</source>
        <comment>data.fetching</comment>
        <translation>{title} 내려받는 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a gzip archive: unpack it and choose what is in it</source>
        <comment>data.is_gzip</comment>
        <translation>gzip 압축 파일입니다. 압축을 풀고 안에 있는 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a ZIP archive or a Word or EPUB file: unpack it or save it as text, and choose that</source>
        <comment>data.is_zip</comment>
        <translation>ZIP 압축 파일이거나 Word 또는 EPUB 파일입니다. 압축을 풀거나 텍스트로 저장한 뒤 그 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a bzip2 archive: unpack it and choose what is in it</source>
        <comment>data.is_bzip2</comment>
        <translation>bzip2 압축 파일입니다. 압축을 풀고 안에 있는 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an xz archive: unpack it and choose what is in it</source>
        <comment>data.is_xz</comment>
        <translation>xz 압축 파일입니다. 압축을 풀고 안에 있는 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a Zstandard archive: unpack it and choose what is in it</source>
        <comment>data.is_zstandard</comment>
        <translation>Zstandard 압축 파일입니다. 압축을 풀고 안에 있는 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a 7-Zip archive: unpack it and choose what is in it</source>
        <comment>data.is_7zip</comment>
        <translation>7-Zip 압축 파일입니다. 압축을 풀고 안에 있는 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a RAR archive: unpack it and choose what is in it</source>
        <comment>data.is_rar</comment>
        <translation>RAR 압축 파일입니다. 압축을 풀고 안에 있는 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a PDF document: give its name the ending .pdf</source>
        <comment>data.is_pdf</comment>
        <translation>PDF 문서입니다. 파일 이름이 .pdf로 끝나게 하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a PNG picture: choose a text file</source>
        <comment>data.is_png</comment>
        <translation>PNG 이미지입니다. 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a JPEG picture: choose a text file</source>
        <comment>data.is_jpeg</comment>
        <translation>JPEG 이미지입니다. 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a GIF picture: choose a text file</source>
        <comment>data.is_gif</comment>
        <translation>GIF 이미지입니다. 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a compiled program: choose a text file</source>
        <comment>data.is_program</comment>
        <translation>컴파일된 프로그램입니다. 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a database: save it as plain text and choose that</source>
        <comment>data.is_database</comment>
        <translation>데이터베이스입니다. 일반 텍스트로 저장한 뒤 그 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an LZ4 archive: unpack it and choose what is in it</source>
        <comment>data.is_lz4</comment>
        <translation>LZ4 압축 파일입니다. 압축을 풀고 안에 있는 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a tar archive: unpack it and choose what is in it</source>
        <comment>data.is_tar</comment>
        <translation>tar 묶음 파일입니다. 압축을 풀고 안에 있는 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an RTF document: save it as plain text and choose that</source>
        <comment>data.is_rtf</comment>
        <translation>RTF 문서입니다. 일반 텍스트로 저장한 뒤 그 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a Word or Excel file of the old kind: save it as plain text and choose that</source>
        <comment>data.is_old_office</comment>
        <translation>예전 형식의 Word 또는 Excel 파일입니다. 일반 텍스트로 저장한 뒤 그 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a Word, Excel, PowerPoint or OpenDocument file: give a Word document the ending .docx, or save it as plain text and choose that</source>
        <comment>data.is_office</comment>
        <translation>Word, Excel, PowerPoint 또는 OpenDocument 파일입니다. Word 문서이면 파일 이름이 .docx로 끝나게 하고, 아니면 일반 텍스트로 저장한 뒤 그 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an EPUB book: give its name the ending .epub</source>
        <comment>data.is_epub</comment>
        <translation>EPUB 책입니다. 파일 이름이 .epub으로 끝나게 하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a Parquet table: give its name the ending .parquet</source>
        <comment>data.is_parquet</comment>
        <translation>Parquet 테이블입니다. 파일 이름이 .parquet으로 끝나게 하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an Arrow or Feather table: save its column of text as a text file and choose that</source>
        <comment>data.is_arrow</comment>
        <translation>Arrow 또는 Feather 테이블입니다. 텍스트 열을 텍스트 파일로 저장한 뒤 그 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>NumPy arrays: choose the text that they were made from</source>
        <comment>data.is_numpy</comment>
        <translation>NumPy 배열입니다. 배열을 만든 텍스트를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an HDF5 file of numbers: choose a text file</source>
        <comment>data.is_hdf5</comment>
        <translation>숫자로 된 HDF5 파일입니다. 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a model's weights (GGUF), which cannot be trained on: choose a text file</source>
        <comment>data.is_gguf</comment>
        <translation>모델의 가중치(GGUF)여서 학습할 수 없습니다. 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a model's weights (safetensors): to start from them set model.init_from to this file, and choose a text file to learn from</source>
        <comment>data.is_safetensors</comment>
        <translation>모델의 가중치(safetensors)입니다. 이 가중치에서 시작하려면 model.init_from을 이 파일로 설정하고, 학습할 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a model's weights as PyTorch saves them (.pth, .pt, .bin): save them as safetensors and set model.init_from to that, and choose a text file to learn from</source>
        <comment>data.is_pytorch</comment>
        <translation>PyTorch가 저장한 모델의 가중치입니다(.pth, .pt, .bin). safetensors로 저장하여 model.init_from을 그 파일로 설정하고, 학습할 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a Python pickle (.pkl, .pth, .bin): weights are read as safetensors only (model.init_from); choose a text file to learn from</source>
        <comment>data.is_pickle</comment>
        <translation>Python pickle입니다(.pkl, .pth, .bin). 가중치는 safetensors만 읽습니다(model.init_from). 학습할 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a picture: choose a text file</source>
        <comment>data.is_picture</comment>
        <translation>이미지입니다. 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an audio or video file: choose a text file</source>
        <comment>data.is_sound_or_film</comment>
        <translation>오디오 또는 비디오 파일입니다. 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a named pipe</source>
        <comment>data.is_pipe</comment>
        <translation>이름 있는 파이프</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a socket</source>
        <comment>data.is_socket</comment>
        <translation>소켓</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a device</source>
        <comment>data.is_device</comment>
        <translation>장치</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not text but {kind}</source>
        <comment>data.not_text_but</comment>
        <translation>{path}은(는) 텍스트가 아니라 {kind}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is {kind}, not a file: choose a text file</source>
        <comment>data.not_a_file_but</comment>
        <translation>{path}은(는) 파일이 아니라 {kind}입니다. 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not a regular file: choose a text file</source>
        <comment>data.not_regular</comment>
        <translation>{path}은(는) 일반 파일이 아닙니다. 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is a link to {target}, which does not exist: choose another file</source>
        <comment>data.dead_link</comment>
        <translation>{path}은(는) 존재하지 않는 {target}을(를) 가리키는 링크입니다. 다른 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} does not exist: check the name or choose a file</source>
        <comment>data.missing</comment>
        <translation>{path}이(가) 없습니다. 이름을 확인하거나 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} does not exist: there is no {name} in {there} (moved, renamed, or on a disk that is not connected?): check the name or choose a file</source>
        <comment>data.missing_folder</comment>
        <translation>{path}이(가) 없습니다. {there}에 {name}이(가) 없습니다(이동했거나 이름이 바뀌었거나 연결되지 않은 디스크에 있을 수 있습니다). 이름을 확인하거나 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} does not exist, but {near:or} does: check the name or choose a file</source>
        <comment>data.missing_near</comment>
        <translation>{path}은(는) 없지만 {near:or}은(는) 있습니다. 이름을 확인하거나 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{missing}, or one of the built-in texts ({names:list})</source>
        <comment>data.missing_or_built_in</comment>
        <translation>{missing}. 내장 텍스트 중 하나를 쓸 수도 있습니다({names:list})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be opened: {reason}: choose a file</source>
        <comment>data.no_home</comment>
        <translation>{path}을(를) 열 수 없습니다: {reason}. 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be opened: {reason}: choose another file</source>
        <comment>data.unopenable</comment>
        <translation>{path}을(를) 열 수 없습니다: {reason}. 다른 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be read: {reason}: choose another file</source>
        <comment>data.unreadable</comment>
        <translation>{path}을(를) 읽을 수 없습니다: {reason}. 다른 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} begins as {encoding}, but byte {byte:,} ({hex}) does not fit that: open it in a text editor and save it as UTF-8</source>
        <comment>data.misfit_of_mark</comment>
        <translation>{path}은(는) {encoding}(으)로 시작하지만 {byte:,}번째 바이트({hex})가 맞지 않습니다. 텍스트 편집기에서 열어 UTF-8로 저장하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not UTF-8: byte {byte:,} is {hex}. {guess}</source>
        <comment>data.not_utf8</comment>
        <translation>{path}은(는) UTF-8이 아닙니다. {byte:,}번째 바이트가 {hex}입니다. {guess}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not UTF-8: byte {byte:,} is {hex} (or the file was cut short there). {guess}</source>
        <comment>data.not_utf8_or_cut_short</comment>
        <translation>{path}은(는) UTF-8이 아닙니다. {byte:,}번째 바이트가 {hex}입니다(또는 파일이 거기에서 잘렸습니다). {guess}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>It is in another encoding, is damaged or is not text: open it in a text editor and save it as UTF-8, or choose a text file</source>
        <comment>data.other_encoding</comment>
        <translation>다른 인코딩이거나 손상되었거나 텍스트가 아닙니다. 텍스트 편집기에서 열어 UTF-8로 저장하거나 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} seems to be UTF-16 without a byte order mark: set data.encoding = "{name}", or open it in a text editor and save it as UTF-8</source>
        <comment>data.utf16_without_mark</comment>
        <translation>{path}은(는) 바이트 순서 표시가 없는 UTF-16인 것 같습니다. data.encoding = "{name}"(으)로 설정하거나, 텍스트 편집기에서 열어 UTF-8로 저장하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} contains NUL bytes, so it is not text: choose a text file</source>
        <comment>data.nul_bytes</comment>
        <translation>{path}에 NUL 바이트가 있어 텍스트가 아닙니다. 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has {n_bytes:,} bytes, which is too large: all texts together may have {most:,} bytes. Choose a part of it</source>
        <comment>data.too_large</comment>
        <translation>{path}은(는) {n_bytes:,}바이트로 너무 큽니다. 텍스트는 모두 합쳐 {most:,}바이트까지입니다. 일부를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} is empty (0 characters): choose a text to learn from</source>
        <comment>data.empty</comment>
        <translation>{title}이(가) 비어 있습니다(0자). 학습할 텍스트를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} comes with the program and needs no download</source>
        <comment>data.needs_no_download</comment>
        <translation>{title}은(는) 프로그램에 들어 있어 내려받을 필요가 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} ({kilobytes:,.0f} kB, {licence}) is not on this computer yet: download it once from {url}, or choose a file instead</source>
        <comment>data.not_fetched</comment>
        <translation>{title}({kilobytes:,.0f}kB, {licence})이(가) 아직 이 컴퓨터에 없습니다. {url}에서 한 번 내려받거나 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>This Python installation comes without its language reference (pydoc_data): choose another text</source>
        <comment>data.no_python_docs</comment>
        <translation>이 Python에는 언어 레퍼런스(pydoc_data)가 없습니다. 다른 텍스트를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be listed: {reason}: choose another folder</source>
        <comment>data.unlistable</comment>
        <translation>{path}의 목록을 읽을 수 없습니다: {reason}. 다른 폴더를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} has more than {most:,} text files: choose a smaller folder</source>
        <comment>data.too_many_files</comment>
        <translation>{folder}에 텍스트 파일이 {most:,}개보다 많습니다. 더 작은 폴더를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Several files cannot be used:
{problems:lines}</source>
        <comment>data.several_problems</comment>
        <translation>여러 파일을 사용할 수 없습니다:
{problems:lines}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{read:,} of {total:,} files read{kinds}; not read: {names}</source>
        <comment>data.not_read</comment>
        <translation>파일 {total:,}개 중 {read:,}개를 읽음{kinds}. 읽지 않음: {names}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{read:,} files read{kinds}</source>
        <comment>data.files_read</comment>
        <translation>파일 {read:,}개를 읽음{kinds}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source> ({kinds:list})</source>
        <comment>data.of_kinds</comment>
        <translation> ({kinds:list})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:,} {suffix}</source>
        <comment>data.files_of_kind</comment>
        <translation>{suffix} {count:,}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}</source>
        <comment>data.unread_other</comment>
        <translation>{name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} (no suffix such as .txt)</source>
        <comment>data.unread_no_suffix</comment>
        <translation>{name} (.txt 같은 확장자 없음)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} ({why})</source>
        <comment>data.unread_why</comment>
        <translation>{name} ({why})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not a complete {kind}</source>
        <comment>data.no_kind</comment>
        <translation>완전한 {kind}이(가) 아님</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} (empty)</source>
        <comment>data.unread_empty</comment>
        <translation>{name} (비어 있음)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} (a link to a folder)</source>
        <comment>data.unread_link</comment>
        <translation>{name} (폴더를 가리키는 링크)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} (a run's folder)</source>
        <comment>data.unread_run</comment>
        <translation>{name} (실행의 폴더)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} (a model's folder)</source>
        <comment>data.unread_model</comment>
        <translation>{name} (모델의 폴더)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} is the folder of a run, not of texts: open the run in the list of runs, or choose the text.txt or text.jsonl in it to train on the same text</source>
        <comment>data.is_run</comment>
        <translation>{folder}은(는) 텍스트가 아니라 실행의 폴더입니다. 실행 목록에서 열거나, 같은 텍스트로 학습하려면 그 안의 text.txt 또는 text.jsonl을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} has a model's weights, not texts: to start from them set model.init_from to it, and choose a text to learn from</source>
        <comment>data.is_model</comment>
        <translation>{folder}에는 텍스트가 아니라 모델의 가중치가 있습니다. 이 가중치에서 시작하려면 model.init_from을 이 폴더로 설정하고, 학습할 텍스트를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} has no text files, only {names}: choose another folder, or a file by itself</source>
        <comment>data.no_texts_among</comment>
        <translation>{folder}에는 텍스트 파일이 없고 {names}만 있습니다. 다른 폴더나 개별 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{rows:and}, read as plain text: the model also learns keys, quotes and separators. To read each row as a document, save it as JSON lines (.jsonl)</source>
        <comment>data.rows_as_text</comment>
        <translation>{rows:and}을(를) 일반 텍스트로 읽었습니다. 모델이 키, 따옴표, 구분 기호도 학습합니다. 각 행을 문서로 읽게 하려면 JSON Lines(.jsonl)로 저장하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{share:.0%} of the text is used for training, not {wanted:.0%}: there are {documents:documents}, and none is split</source>
        <comment>data.split_elsewhere</comment>
        <translation>텍스트의 {wanted:.0%}가 아니라 {share:.0%}를 학습에 씁니다. {documents:documents}가 있고 문서는 나누지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{rows:rows} without text left out</source>
        <comment>data.rows_without_text</comment>
        <translation>텍스트가 없는 {rows:rows}을(를) 뺐습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} has no text: {rows:rows}, all of them empty: choose another column (data.text_field) or another file</source>
        <comment>data.rows_all_empty</comment>
        <translation>{title}에 텍스트가 없습니다. {rows:rows}이(가) 모두 비어 있습니다. 다른 열(data.text_field)이나 다른 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: it has more than {most:,} characters: split it into several rows</source>
        <comment>data.line_too_long</comment>
        <translation>{path}, {line:,}행: {most:,}자를 넘습니다. 여러 행으로 나누십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no rows: choose another file</source>
        <comment>data.no_rows</comment>
        <translation>{path}에 행이 없습니다. 다른 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}, column {column:,}: not JSON ({reason}). Each line must be an object such as {{"text": "..."}}: fix that line or remove it</source>
        <comment>data.broken_json</comment>
        <translation>{path}, {line:,}행 {column:,}열: JSON이 아닙니다({reason}). 각 행은 {{"text": "..."}} 같은 객체여야 합니다. 그 행을 고치거나 지우십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: objects and arrays are nested too deeply: remove that line</source>
        <comment>data.json_too_deep</comment>
        <translation>{path}, {line:,}행: 객체와 배열이 너무 깊이 중첩되었습니다. 그 행을 지우십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: each line must be an object such as {{"text": "..."}}, not {sort}: fix that line or remove it</source>
        <comment>data.json_no_row</comment>
        <translation>{path}, {line:,}행: 각 행은 {{"text": "..."}} 같은 객체여야 하는데 {sort}입니다. 그 행을 고치거나 지우십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: {name} is {sort}, not a text: fix that line, or choose another column (data.text_field)</source>
        <comment>data.row_no_text</comment>
        <translation>{path}, {line:,}행: {name}이(가) 텍스트가 아니라 {sort}입니다. 그 행을 고치거나 다른 열(data.text_field)을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an object</source>
        <comment>data.json_object</comment>
        <translation>객체</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an object starts, and continues in the next lines</source>
        <comment>data.json_open_object</comment>
        <translation>객체가 열리고 다음 줄로 이어집니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>an array</source>
        <comment>data.json_array</comment>
        <translation>배열</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>true or false</source>
        <comment>data.json_switch</comment>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a number</source>
        <comment>data.json_number</comment>
        <translation>숫자</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a text</source>
        <comment>data.json_text</comment>
        <translation>텍스트</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>null</source>
        <comment>data.json_null</comment>
        <translation>null</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: it has {columns:columns}, but the first row has {expected:,}: put text that contains the separator in quotes, or fix the line</source>
        <comment>data.ragged_row</comment>
        <translation>{path}, {line:,}행: 첫 행에는 열이 {expected:,}개인데 여기에는 {columns:columns}입니다. 구분 기호가 든 텍스트를 따옴표로 묶거나 행을 고치십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: a quote opens there and is not closed: close it, or double it ("") if it is part of the text</source>
        <comment>data.open_quote</comment>
        <translation>{path}, {line:,}행: 따옴표가 열리고 닫히지 않았습니다. 닫거나, 텍스트의 일부이면 두 번("") 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, line {line:,}: {reason} (the row starts in line {begins:,}): double the quotes ("") inside quoted text, or fix the line</source>
        <comment>data.broken_csv</comment>
        <translation>{path}, {line:,}행: {reason}({begins:,}행에서 시작하는 행). 따옴표로 묶은 텍스트 안의 따옴표를 두 번("") 쓰거나 행을 고치십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not a complete Parquet table ({reason}): write or download it again, or choose another file</source>
        <comment>data.no_parquet</comment>
        <translation>{path}은(는) 완전한 Parquet 테이블이 아닙니다({reason}). 다시 저장하거나 내려받거나, 다른 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be read from row {row:,} on ({reason}): write or download it again, or choose another file</source>
        <comment>data.broken_parquet</comment>
        <translation>{path}을(를) {row:,}행부터 읽을 수 없습니다({reason}). 다시 저장하거나 내려받거나, 다른 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has more than {most:,} characters of text, which is too much: choose a part of it</source>
        <comment>data.too_much_in_it</comment>
        <translation>{path}의 텍스트가 {most:,}자를 넘어 너무 큽니다. 일부를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>needs {package}, which is not installed: pip install {package}</source>
        <comment>data.needs_package</comment>
        <translation>설치되지 않은 {package}이(가) 필요합니다: pip install {package}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} {why}. Install it, or choose a text file</source>
        <comment>data.unread_without</comment>
        <translation>{path}: {why}. 설치하거나 텍스트 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>EPUB book</source>
        <comment>data.kind_epub</comment>
        <translation>EPUB 책</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Word document</source>
        <comment>data.kind_docx</comment>
        <translation>Word 문서</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>PDF document</source>
        <comment>data.kind_pdf</comment>
        <translation>PDF 문서</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be read as {kind}: {reason}. Choose another file</source>
        <comment>data.no_such_kind</comment>
        <translation>{path}을(를) {kind}(으)로 읽을 수 없습니다: {reason}. 다른 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is protected (by a password or against copying)</source>
        <comment>data.protected</comment>
        <translation>암호 또는 복사 방지로 보호되어 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its pages have no text (they may be scanned pictures)</source>
        <comment>data.scanned</comment>
        <translation>페이지에 텍스트가 없습니다(스캔한 이미지일 수 있습니다)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it names no chapters</source>
        <comment>data.no_chapters</comment>
        <translation>장 목록이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it declares entities, which no such document does</source>
        <comment>data.has_doctype</comment>
        <translation>이런 문서에는 없는 엔터티를 선언합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>there is no {name} in it</source>
        <comment>data.lacking_in_archive</comment>
        <translation>안에 {name}이(가) 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>there are more than {most:,} files in it</source>
        <comment>data.too_many_in_archive</comment>
        <translation>안에 파일이 {most:,}개보다 많습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has more than {most:,} bytes</source>
        <comment>data.too_large_in_archive</comment>
        <translation>{most:,}바이트보다 큽니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} in it is damaged or protected (not UTF-8)</source>
        <comment>data.no_utf8_in_archive</comment>
        <translation>안의 {name}이(가) 손상되었거나 보호되어 있습니다(UTF-8이 아님)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}, page {page:,}: it cannot be read ({reason}): remove the page, or choose another file</source>
        <comment>data.broken_page</comment>
        <translation>{path}, {page:,}페이지를 읽을 수 없습니다({reason}). 그 페이지를 지우거나 다른 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has several columns {name}: give them different names</source>
        <comment>data.column_repeated</comment>
        <translation>{path}에 {name} 열이 여러 개 있습니다. 서로 다른 이름을 붙이십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: the column {name} has no text ({sort})</source>
        <comment>data.column_no_text</comment>
        <translation>{path}: {name} 열에 텍스트가 없습니다({sort})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no column of text</source>
        <comment>data.no_text_column</comment>
        <translation>{path}에 텍스트 열이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has several columns that may be the text</source>
        <comment>data.several_columns</comment>
        <translation>{path}에 텍스트일 수 있는 열이 여러 개 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no column {name}</source>
        <comment>data.no_such_column</comment>
        <translation>{path}에 {name} 열이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{what}: set data.text_field to one of its columns ({columns})</source>
        <comment>data.choose_column</comment>
        <translation>{what}: data.text_field를 그 열 중 하나로 설정하십시오({columns})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:,} {format} rows</source>
        <comment>data.rows</comment>
        <translation>{format} {count:,}행</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>1 {format} row</source>
        <comment>data.one_row</comment>
        <translation>{format} 1행</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{format} rows</source>
        <comment>data.uncounted_rows</comment>
        <translation>{format} 행</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} has no text files (.txt, .md, .py and the like): choose another folder</source>
        <comment>data.no_text_files</comment>
        <translation>{folder}에 텍스트 파일(.txt, .md, .py 등)이 없습니다. 다른 폴더를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} is no longer where it was, and its tokens in {store} are incomplete: put the text back</source>
        <comment>data.text_gone</comment>
        <translation>{title}이(가) 원래 자리에 없고, {store}에 있는 토큰도 온전하지 않습니다. 텍스트를 되돌려 놓으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} changed while it was being read: try again when it is complete</source>
        <comment>data.changed_while_read</comment>
        <translation>{title}이(가) 읽는 동안 바뀌었습니다. 완성된 뒤에 다시 시도하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The text has more than {most:,} characters without a break, from character {character:,} on. The tokenizer cannot handle that: set data.tokenizer to bytes or chars, or put line breaks into the text</source>
        <comment>data.run_too_long</comment>
        <translation>텍스트의 {character:,}번째 문자부터 끊김 없이 이어지는 부분이 {most:,}자를 넘어 토크나이저가 처리할 수 없습니다. data.tokenizer를 bytes나 chars로 설정하거나 텍스트에 줄바꿈을 넣으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}, GPT-2's table of tokens, is missing or damaged: install the program again, or set data.tokenizer to bytes or chars</source>
        <comment>data.ranks_damaged</comment>
        <translation>GPT-2의 토큰 표 {file}이(가) 없거나 손상되었습니다. 프로그램을 다시 설치하거나 data.tokenizer를 bytes나 chars로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{url} is not a web address (https://...)</source>
        <comment>data.no_web_address</comment>
        <translation>{url}은(는) 웹 주소(https://...)가 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} could not be downloaded: {url} ended after {n_bytes:,} of {of:,} bytes: try again, or choose a file instead</source>
        <comment>data.download_cut_short</comment>
        <translation>{title}을(를) 내려받지 못했습니다. {url}이(가) {of:,}바이트 중 {n_bytes:,}바이트에서 끊겼습니다. 다시 시도하거나 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>What {url} sent is not {title} (its checksum differs), so it was not saved: try again later, or choose a file instead</source>
        <comment>data.download_differs</comment>
        <translation>{url}에서 받은 것은 {title}이(가) 아니어서(체크섬이 다름) 저장하지 않았습니다. 나중에 다시 시도하거나 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} could not be saved in {folder}: {reason}: free some space or check the permissions, or choose a file instead</source>
        <comment>data.download_unsaved</comment>
        <translation>{title}을(를) {folder}에 저장하지 못했습니다: {reason}. 공간을 확보하거나 권한을 확인하거나, 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} could not be downloaded: {url} answered {status} {reason}: try again later, or choose a file instead</source>
        <comment>data.download_refused</comment>
        <translation>{title}을(를) 내려받지 못했습니다. {url}의 응답은 {status} {reason}입니다. 나중에 다시 시도하거나 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} could not be downloaded: no connection to {url} ({reason}). Check the network and try again, or choose a file instead</source>
        <comment>data.no_connection</comment>
        <translation>{title}을(를) 내려받지 못했습니다: {url}에 연결되지 않습니다({reason}). 네트워크를 확인하고 다시 시도하거나 파일을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The tokens of {title} could not be saved in {store}: {reason}: free some space or check the permissions (a text this large is not kept in memory), or choose a part of it</source>
        <comment>data.tokens_unsaved</comment>
        <translation>{title}의 토큰을 {store}에 저장하지 못했습니다: {reason}. 공간을 확보하거나 권한을 확인하거나(이렇게 큰 텍스트는 메모리에 두지 않습니다), 일부를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The tokens of {title} were not saved correctly in {store}: check that disk, or choose a part of the text</source>
        <comment>data.tokens_not_kept</comment>
        <translation>{title}의 토큰이 {store}에 올바르게 저장되지 않았습니다. 그 디스크를 확인하거나 텍스트의 일부를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} has {tokens:tokens}; a context length of {context:,} needs at least {needed:,} ({window:,} to train on and {window:,} to validate on): choose a longer text, or lower data.context_length</source>
        <comment>data.text_too_short</comment>
        <translation>{title}은(는) {tokens:tokens}입니다. 컨텍스트 길이 {context:,}에는 적어도 {needed:,}개가 필요합니다(학습에 {window:,}개, 검증에 {window:,}개). 더 긴 텍스트를 선택하거나 data.context_length를 낮추십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The training part has {tokens:tokens} ({share:.4g} of the text); a context length of {context:,} needs at least {window:,}: raise data.train_fraction, lower data.context_length, or choose a longer text</source>
        <comment>data.training_part_too_short</comment>
        <translation>학습 부분은 {tokens:tokens}입니다(텍스트의 {share:.4g}). 컨텍스트 길이 {context:,}에는 적어도 {window:,}개가 필요합니다. data.train_fraction을 높이거나 data.context_length를 낮추거나 더 긴 텍스트를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The validation part has {tokens:tokens} ({share:.4g} of the text); a context length of {context:,} needs at least {window:,}: lower data.train_fraction or data.context_length, or choose a longer text</source>
        <comment>data.validation_part_too_short</comment>
        <translation>검증 부분은 {tokens:tokens}입니다(텍스트의 {share:.4g}). 컨텍스트 길이 {context:,}에는 적어도 {window:,}개가 필요합니다. data.train_fraction이나 data.context_length를 낮추거나 더 긴 텍스트를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{what}. {notices:clauses}</source>
        <comment>data.too_short_as_read</comment>
        <translation>{what}. {notices:clauses}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The training part has {tokens:tokens}; one batch of {batch_size:,} windows of {context:,} at stride {stride:,} needs {needed:,}: lower training.batch_size, data.stride or data.context_length, or choose a longer text</source>
        <comment>data.batch_too_large</comment>
        <translation>학습 부분은 {tokens:tokens}입니다. 스트라이드 {stride:,}에서 길이 {context:,}인 창 {batch_size:,}개로 된 배치 하나에는 {needed:,}개가 필요합니다. training.batch_size, data.stride 또는 data.context_length를 낮추거나 더 긴 텍스트를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The character {shown}({code_point}) does not occur in the training text, so the chars tokenizer has no number for it: remove it, or set data.tokenizer to bytes</source>
        <comment>data.unknown_character</comment>
        <translation>문자 {shown}({code_point})은(는) 학습 텍스트에 나오지 않아 chars 토크나이저에 번호가 없습니다. 그 문자를 지우거나 data.tokenizer를 bytes로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The characters {characters} do not occur in the training text, so the chars tokenizer has no numbers for them: remove them, or set data.tokenizer to bytes</source>
        <comment>data.unknown_characters</comment>
        <translation>문자 {characters}은(는) 학습 텍스트에 나오지 않아 chars 토크나이저에 번호가 없습니다. 그 문자들을 지우거나 data.tokenizer를 bytes로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} has characters that the run's tokenizer has no numbers for, as the text did not contain them when the run started ({characters}): remove them, or start a new run with the text as it is now</source>
        <comment>data.new_characters</comment>
        <translation>{title}에 실행의 토크나이저에 번호가 없는 문자가 있습니다. 실행을 시작할 때의 텍스트에는 없던 문자입니다({characters}). 지우거나, 지금의 텍스트로 새 실행을 시작하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} does not exist: choose a tokenizer.json or a folder that holds one, or set data.tokenizer to gpt2, bytes, chars or bpe</source>
        <comment>data.no_tokenizer_there</comment>
        <translation>{path}이(가) 없습니다. tokenizer.json이나 이 파일이 든 폴더를 선택하거나, data.tokenizer를 gpt2, bytes, chars, bpe 중 하나로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no tokenizer.json: choose the folder of a Hugging Face model or the file itself, or set data.tokenizer to gpt2, bytes, chars or bpe</source>
        <comment>data.no_tokenizer_in_folder</comment>
        <translation>{path}에 tokenizer.json이 없습니다. Hugging Face 모델의 폴더나 파일 자체를 선택하거나, data.tokenizer를 gpt2, bytes, chars, bpe 중 하나로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not a tokenizer.json (it does not describe a tokenizer): choose another file, or set data.tokenizer to gpt2, bytes, chars or bpe</source>
        <comment>data.no_tokenizer_in_it</comment>
        <translation>{path}은(는) 토크나이저를 기술하는 tokenizer.json이 아닙니다. 다른 파일을 선택하거나, data.tokenizer를 gpt2, bytes, chars, bpe 중 하나로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no tokenizer.json but {name} ({kind}): with transformers, AutoTokenizer.from_pretrained("{path}").save_pretrained("{path}") writes one</source>
        <comment>data.other_tokenizer_file</comment>
        <translation>{path}에는 tokenizer.json이 없고 {name}({kind})이(가) 있습니다. transformers의 AutoTokenizer.from_pretrained("{path}").save_pretrained("{path}")로 만들 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: its model is {kind}, which is not supported (supported are {known:list}): choose another tokenizer, or set data.tokenizer to gpt2, bytes, chars or bpe</source>
        <comment>data.unknown_model</comment>
        <translation>{path}: 모델이 {kind}인데 지원되지 않습니다(지원: {known:list}). 다른 토크나이저를 선택하거나, data.tokenizer를 gpt2, bytes, chars, bpe 중 하나로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} cannot be read as a tokenizer.json: {reason:.200}</source>
        <comment>data.tokenizer_unreadable</comment>
        <translation>{path}을(를) tokenizer.json으로 읽을 수 없습니다: {reason:.200}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not a tokenizer that the tokenizers library can read: {reason}</source>
        <comment>data.tokenizer_refused</comment>
        <translation>{path}은(는) tokenizers 라이브러리가 읽을 수 있는 토크나이저가 아닙니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}</source>
        <comment>data.tokenizer_refuses</comment>
        <translation>{reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The tokenizer cannot encode this text ({reason}): remove what it does not know, or set data.tokenizer to bytes</source>
        <comment>data.tokenizer_cannot_encode</comment>
        <translation>토크나이저가 이 텍스트를 인코딩하지 못합니다({reason}). 모르는 문자를 지우거나 data.tokenizer를 bytes로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has no tokens</source>
        <comment>data.no_tokens</comment>
        <translation>토큰이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has ids up to {n:,}; at most {most:,} are supported</source>
        <comment>data.too_many_tokens</comment>
        <translation>id가 {n:,}까지 있습니다. {most:,}까지 지원합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>This tokenizer encodes a long text in parts of about {n:,} characters, cut between lines: next to a cut, the tokens may differ from those of the whole text</source>
        <comment>data.encoded_in_parts</comment>
        <translation>이 토크나이저는 긴 텍스트를 줄 사이에서 약 {n:,}자씩 나누어 인코딩합니다. 나눈 자리 옆의 토큰은 전체를 한 번에 인코딩할 때와 다를 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Training a tokenizer on {title}</source>
        <comment>data.training_tokenizer</comment>
        <translation>{title}(으)로 토크나이저 학습 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Merging the most frequent pairs of {title}</source>
        <comment>data.joining_pairs</comment>
        <translation>{title}에서 가장 자주 나오는 쌍을 병합하는 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The stored tokenizer is damaged or of another version: {reason}</source>
        <comment>data.tokenizer_damaged</comment>
        <translation>저장된 토크나이저가 손상되었거나 다른 버전의 것입니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the fingerprint differs</source>
        <comment>data.fingerprint_differs</comment>
        <translation>지문이 다릅니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the kept tokens are not a list of ids</source>
        <comment>data.kept_no_list</comment>
        <translation>남긴 토큰이 id의 목록이 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the kept tokens are not in ascending order, or single bytes are missing</source>
        <comment>data.kept_unordered</comment>
        <translation>남긴 토큰이 오름차순이 아니거나 단일 바이트가 빠졌습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>there is no token {token}</source>
        <comment>data.kept_beyond</comment>
        <translation>토큰 {token}이(가) 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the alphabet is not a sorted set of characters</source>
        <comment>data.alphabet_unordered</comment>
        <translation>알파벳이 정렬된 문자 집합이 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{why}. The run was trained on {title} ({n_bytes:,} bytes), and its tokens are no longer in {store} either: put the text back</source>
        <comment>data.neither_text_nor_tokens</comment>
        <translation>{why}. 이 실행은 {title}({n_bytes:,}바이트)(으)로 학습되었고, 그 토큰도 더 이상 {store}에 없습니다. 텍스트를 되돌려 놓으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} cannot be read: {reason:.200}</source>
        <comment>data.vocabulary_unreadable</comment>
        <translation>{file}을(를) 읽을 수 없습니다: {reason:.200}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is damaged: not a table</source>
        <comment>data.vocabulary_no_table</comment>
        <translation>{file}이(가) 손상되었습니다. 테이블이 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} {became}: the run continues with its tokens, which are still stored.</source>
        <comment>data.own_tokens</comment>
        <translation>{title}: {became}. 실행은 아직 저장되어 있는 토큰으로 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has been edited since</source>
        <comment>data.was_edited</comment>
        <translation>그 뒤에 수정되었습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>can no longer be read</source>
        <comment>data.no_longer_readable</comment>
        <translation>더 이상 읽을 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The text is no longer where it was: the run continues with its own copy.</source>
        <comment>data.own_copy_text_gone</comment>
        <translation>텍스트가 원래 자리에 없습니다. 실행은 자체 사본으로 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The text has been edited since: the run continues with its own copy of the original.</source>
        <comment>data.own_copy_text_edited</comment>
        <translation>텍스트가 그 뒤에 수정되었습니다. 실행은 원본의 자체 사본으로 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: {name} contains numbers that are not finite</source>
        <comment>weights.not_finite</comment>
        <translation>{path}: {name}에 유한하지 않은 수가 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: cannot be read: {reason}</source>
        <comment>weights.unreadable</comment>
        <translation>{path}: 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: has an output head of its own; set model.tie_weights = false</source>
        <comment>weights.own_head</comment>
        <translation>{path}: 별도의 출력 헤드가 있습니다. model.tie_weights = false로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: lists no files in its own folder</source>
        <comment>weights.index_names_nothing</comment>
        <translation>{path}: 같은 폴더에 있는 파일을 하나도 나열하지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is too large for such a file</source>
        <comment>weights.json_too_large</comment>
        <translation>{path}: 이런 파일로는 너무 큽니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is damaged, or not of the format that its name says</source>
        <comment>weights.damaged</comment>
        <translation>{path}: 손상되었거나 이름과 다른 형식입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is incomplete; copy or save it again</source>
        <comment>weights.cut_short</comment>
        <translation>{path}: 파일이 불완전합니다. 다시 복사하거나 저장하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is an incomplete checkpoint; choose another one</source>
        <comment>weights.half_written</comment>
        <translation>{path}: 완성되지 않은 체크포인트입니다. 다른 것을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: was made by a newer Crest (its format is {found}). Update Crest to start from it</source>
        <comment>weights.newer</comment>
        <translation>{path}: 더 새로운 Crest에서 만들어졌습니다(형식 {found}). 여기에서 시작하려면 Crest를 업데이트하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: contains {name} twice</source>
        <comment>weights.twice</comment>
        <translation>{path}: {name}이(가) 두 번 들어 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is damaged: {name:.80} does not begin where the tensor before it ends</source>
        <comment>weights.misplaced</comment>
        <translation>{path}: 손상되었습니다. {name:.80}이(가) 앞 텐서가 끝나는 곳에서 시작하지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is damaged: its tensors need {said:,} bytes, but it has {found:,}</source>
        <comment>weights.length</comment>
        <translation>{path}: 손상되었습니다. 텐서에 {said:,}바이트가 필요한데 {found:,}바이트가 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is not a safetensors file, or is incomplete</source>
        <comment>weights.no_safetensors</comment>
        <translation>{path}: safetensors 파일이 아니거나 불완전합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: {name:.80} is described wrongly; the file is damaged</source>
        <comment>weights.tensor_damaged</comment>
        <translation>{path}: {name:.80}에 대한 설명이 잘못되었습니다. 파일이 손상되었습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: {name:.80} is {dtype}; F32, F16 and BF16 are read: save the weights in one of these</source>
        <comment>weights.dtype</comment>
        <translation>{path}: {name:.80}은(는) {dtype}입니다. F32, F16, BF16만 읽습니다. 가중치를 그중 하나로 저장하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder}: has no model.safetensors; other formats (pytorch_model.bin) can contain code and are not read: save the weights as safetensors, with transformers by AutoModelForCausalLM.from_pretrained(FOLDER).save_pretrained(NEW_FOLDER)</source>
        <comment>weights.none_in_folder</comment>
        <translation>{folder}: model.safetensors가 없습니다. 다른 형식(pytorch_model.bin)은 코드를 담을 수 있어 읽지 않습니다. 가중치를 safetensors로 저장하십시오. transformers에서는 AutoModelForCausalLM.from_pretrained(FOLDER).save_pretrained(NEW_FOLDER)를 쓰면 됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder}: contains an adapter (LoRA), not a whole model: merge it into its base model first, with peft by merge_and_unload(), and save that</source>
        <comment>weights.adapter</comment>
        <translation>{folder}: 온전한 모델이 아니라 어댑터(LoRA)가 있습니다. 먼저 peft의 merge_and_unload()로 기본 모델에 합쳐 저장하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder}: has no model.safetensors, and several other files of weights ({names:list}): choose one of them</source>
        <comment>weights.several_in_folder</comment>
        <translation>{folder}: model.safetensors가 없고 다른 가중치 파일이 여러 개 있습니다({names:list}). 그중 하나를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: {problems:clauses}</source>
        <comment>weights.settings</comment>
        <translation>{path}: {problems:clauses}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is {theirs}, not {ours}; {hint}</source>
        <comment>weights.setting</comment>
        <translation>{name}이(가) {ours}이(가) 아니라 {theirs}입니다. {hint}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>set model.n_heads = {heads:.20}</source>
        <comment>weights.set_heads</comment>
        <translation>model.n_heads = {heads:.20}(으)로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>this program uses GPT-2's 1e-5</source>
        <comment>weights.gpt2_epsilon</comment>
        <translation>이 프로그램은 GPT-2의 1e-5를 씁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>this program uses GPT-2's gelu_new</source>
        <comment>weights.gpt2_activation</comment>
        <translation>이 프로그램은 GPT-2의 gelu_new를 씁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>this program uses GPT-2's attention</source>
        <comment>weights.gpt2_attention</comment>
        <translation>이 프로그램은 GPT-2의 어텐션을 씁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: does not fit the model: {problems:clauses}</source>
        <comment>weights.misfit</comment>
        <translation>{path}: 모델에 맞지 않습니다: {problems:clauses}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>lacks {names}</source>
        <comment>weights.lacks</comment>
        <translation>{names}이(가) 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>lacks {names}; set model.qkv_bias = false</source>
        <comment>weights.lacks_qkv_bias</comment>
        <translation>{names}이(가) 없습니다. model.qkv_bias = false로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {names}, which this model does not have</source>
        <comment>weights.has_unknown</comment>
        <translation>이 모델에 없는 {names}이(가) 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {names}, which this model does not have; set model.qkv_bias = true</source>
        <comment>weights.has_qkv_bias</comment>
        <translation>이 모델에 없는 {names}이(가) 있습니다. model.qkv_bias = true로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is {theirs}, but the model needs {ours}</source>
        <comment>weights.shape</comment>
        <translation>{name}은(는) {theirs}인데 모델에는 {ours}이(가) 필요합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is {theirs}, but the model needs {ours}; set data.context_length = {context_length}</source>
        <comment>weights.shape_of_positions</comment>
        <translation>{name}은(는) {theirs}인데 모델에는 {ours}이(가) 필요합니다. data.context_length = {context_length}(으)로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{names:list}</source>
        <comment>weights.names</comment>
        <translation>{names:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{names:list} and {more:more}</source>
        <comment>weights.names_and_more</comment>
        <translation>{names:list} {more:more}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>and {more:more}</source>
        <comment>weights.more_problems</comment>
        <translation>{more:more}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is a PyTorch file, which can contain code and is not read; save the weights as safetensors</source>
        <comment>weights.pickle</comment>
        <translation>{path}: PyTorch 파일은 코드를 담을 수 있어 읽지 않습니다. 가중치를 safetensors로 저장하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is not GPT-2: it has no tensors wte.weight and wpe.weight</source>
        <comment>weights.no_gpt2</comment>
        <translation>{path}: GPT-2가 아닙니다. wte.weight와 wpe.weight 텐서가 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be the path of a .safetensors file or of a folder</source>
        <comment>weights.no_path</comment>
        <translation>.safetensors 파일이나 폴더의 경로여야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: is the folder of a run; choose one of its checkpoints, the newest: {checkpoint}</source>
        <comment>weights.of_run</comment>
        <translation>{path}: 실행의 폴더입니다. 그 체크포인트 중 하나를 선택하십시오. 가장 최근 것: {checkpoint}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be {value}, not {ours}, to start from {path}; set {name} = {value}</source>
        <comment>weights.other_setting</comment>
        <translation>{path}에서 시작하려면 {ours}이(가) 아니라 {value}이어야 합니다. {name} = {value}(으)로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be {value}, not {ours}, to start from {path}, whose config.json says {key} = {value}; set {name} = {value}</source>
        <comment>weights.other_setting_said</comment>
        <translation>{path}의 config.json에 {key} = {value}(으)로 되어 있으므로, 여기에서 시작하려면 {ours}이(가) 아니라 {value}이어야 합니다. {name} = {value}(으)로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be at most {value}, not {ours}, to start from {path}, which has no more positions; set {name} = {value}</source>
        <comment>weights.beyond_positions</comment>
        <translation>{path}에는 위치가 더 없으므로, 여기에서 시작하려면 {ours}이(가) 아니라 {value} 이하여야 합니다. {name} = {value}(으)로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be {theirs} to start from {path}, whose embedding rows are for {theirs} tokens, not {ours}; set data.tokenizer = {theirs}</source>
        <comment>weights.other_tokenizer</comment>
        <translation>{path}의 임베딩 행은 {theirs} 토큰의 것이므로, 여기에서 시작하려면 {ours}이(가) 아니라 {theirs}이어야 합니다. data.tokenizer = {theirs}(으)로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: has {n:,} embedding rows and does not say which tokens they are for; in that case only {sizes:or} rows are accepted</source>
        <comment>weights.other_size</comment>
        <translation>{path}: 임베딩 행이 {n:,}개이고 어떤 토큰의 것인지 나와 있지 않습니다. 이런 경우 {sizes:or}개의 행만 받아들입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: does not say which characters its embedding rows are for; put the tokenizer.json of the run that trained it next to it</source>
        <comment>weights.no_vocabulary</comment>
        <translation>{path}: 임베딩 행이 어떤 문자의 것인지 나와 있지 않습니다. 이 가중치를 학습한 실행의 tokenizer.json을 옆에 두십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: its embedding rows are for the tokens of a tokenizer that cannot be read here</source>
        <comment>weights.unknown_vocabulary</comment>
        <translation>{path}: 임베딩 행이 여기에서 읽을 수 없는 토크나이저의 토큰에 대한 것입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: its embedding rows are for another vocabulary than the text's; only its run's folder says which: choose the checkpoint there</source>
        <comment>weights.other_fingerprint</comment>
        <translation>{path}: 임베딩 행이 이 텍스트와 다른 어휘의 것이고, 어떤 어휘인지는 그 실행의 폴더에만 나와 있습니다. 그곳의 체크포인트를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: the vocabulary of its embedding rows is damaged: {reason}</source>
        <comment>weights.vocabulary_damaged</comment>
        <translation>{path}: 임베딩 행의 어휘가 손상되었습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: has no embedding row for any token of the text</source>
        <comment>weights.nothing_shared</comment>
        <translation>{path}: 이 텍스트의 토큰에 해당하는 임베딩 행이 하나도 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} of {all:,} characters are shared with the loaded weights; the other rows are newly initialized</source>
        <comment>weights.characters_shared</comment>
        <translation>문자 {all:,}개 중 {n:,}개가 불러온 가중치와 같습니다. 나머지 행은 새로 초기화됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} of {all:,} tokens are shared with the loaded weights; the other rows are newly initialized</source>
        <comment>weights.tokens_shared</comment>
        <translation>토큰 {all:,}개 중 {n:,}개가 불러온 가중치와 같습니다. 나머지 행은 새로 초기화됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The loaded weights do not say how many heads they have; {heads} are used, as model.n_heads says</source>
        <comment>weights.heads_unknown</comment>
        <translation>불러온 가중치에 헤드 수가 나와 있지 않아 model.n_heads에 따라 {heads}개를 씁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{layers:layers}, {heads} heads, width {width:,}, context {context:,}, {rows}, {bias}, {head}</source>
        <comment>weights.holds</comment>
        <translation>{layers:layers}, 헤드 {heads}개, 너비 {width:,}, 컨텍스트 {context:,}, {rows}, {bias}, {head}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>QKV bias</source>
        <comment>weights.with_bias</comment>
        <translation>QKV 바이어스 있음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no QKV bias</source>
        <comment>weights.without_bias</comment>
        <translation>QKV 바이어스 없음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>tied head</source>
        <comment>weights.head_tied</comment>
        <translation>헤드 공유</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>own head</source>
        <comment>weights.head_own</comment>
        <translation>별도 헤드</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The loaded weights tie their output head to the embedding; with model.tie_weights = false it starts as a copy and is trained separately</source>
        <comment>weights.untied</comment>
        <translation>불러온 가중치는 출력 헤드를 임베딩과 공유합니다. model.tie_weights = false이므로 헤드는 사본으로 시작해 따로 학습됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The loaded weights should have an output head of their own, but do not contain one; the embedding is used for it</source>
        <comment>weights.lacks_head</comment>
        <translation>불러온 가중치에 별도의 출력 헤드가 있어야 하지만 없습니다. 임베딩을 대신 씁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Of the {all:,} positions of the loaded weights the first {n:,} are used, as data.context_length says</source>
        <comment>weights.positions_left_out</comment>
        <translation>불러온 가중치의 위치 {all:,}개 중 data.context_length에 따라 앞의 {n:,}개를 씁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be {place} to start from {path}, whose embedding rows are for the tokens of the tokenizer there, not of {ours}; set data.tokenizer = "{place}"</source>
        <comment>weights.own_tokenizer</comment>
        <translation>{path}의 임베딩 행은 그곳에 있는 토크나이저의 토큰에 대한 것이므로, 여기에서 시작하려면 {ours}이(가) 아니라 {place}이어야 합니다. data.tokenizer = "{place}"(으)로 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Of the {all:,} embedding rows of the loaded weights the last {n:,} belong to no token and are left out</source>
        <comment>weights.rows_of_no_token</comment>
        <translation>불러온 가중치의 임베딩 행 {all:,}개 중 마지막 {n:,}개는 해당하는 토큰이 없어 뺐습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Of the {all:,} embedding rows of the loaded weights the last {n:,} belong to no token of GPT-2 and are left out</source>
        <comment>weights.rows_left_out</comment>
        <translation>불러온 가중치의 임베딩 행 {all:,}개 중 마지막 {n:,}개는 해당하는 GPT-2 토큰이 없어 뺐습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is {theirs}, but its tensors have {ours}</source>
        <comment>weights.not_of_tensors</comment>
        <translation>{name}은(는) {theirs}인데 텐서에서는 {ours}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>n_head is {heads}, which does not divide the width {width}</source>
        <comment>weights.heads_of_width</comment>
        <translation>n_head는 {heads}인데 너비 {width}의 약수가 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>this program's feed-forward layers are 4 x n_embd wide</source>
        <comment>weights.gpt2_inner</comment>
        <translation>이 프로그램의 피드포워드 레이어는 너비가 4 x n_embd입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>save the weights unquantized, as float32, float16 or bfloat16</source>
        <comment>weights.gpt2_plain</comment>
        <translation>가중치를 양자화하지 말고 float32, float16 또는 bfloat16으로 저장하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>only GPT-2 can be trained here</source>
        <comment>weights.gpt2_only</comment>
        <translation>여기에서는 GPT-2만 학습할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its model needs code of its own, which is never run</source>
        <comment>weights.gpt2_no_code</comment>
        <translation>모델에 자체 코드가 필요한데, 그런 코드는 실행하지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} ({megabytes:,} MB, licence {licence}) is not on this computer: it is downloaded once and kept. Without a connection, put config.json and model.safetensors of {page} into {folder}</source>
        <comment>weights.not_fetched</comment>
        <translation>{title}({megabytes:,}MB, 라이선스 {licence})이(가) 이 컴퓨터에 없습니다. 한 번 내려받아 보관합니다. 인터넷에 연결되지 않았으면 {page}의 config.json과 model.safetensors를 {folder}에 두십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{title} could not be downloaded: {reason}. Try again, or put config.json and model.safetensors of {page} into {folder} yourself</source>
        <comment>weights.fetch_failed</comment>
        <translation>{title}을(를) 내려받지 못했습니다: {reason}. 다시 시도하거나 {page}의 config.json과 model.safetensors를 {folder}에 직접 두십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Starts from {path}: {holds}</source>
        <comment>weights.found</comment>
        <translation>{path}에서 시작: {holds}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Taken from the weights: {settings:list}</source>
        <comment>weights.taken_over</comment>
        <translation>가중치에서 가져온 설정: {settings:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>For fine-tuning, where you set nothing else: {settings:list}</source>
        <comment>weights.fine_tuning</comment>
        <translation>따로 설정하지 않아 미세 조정에 맞춘 설정: {settings:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>schedule.peak_lr = {peak:g} is a learning rate for training from scratch; loaded weights are usually fine-tuned with about 3e-5</source>
        <comment>weights.rate_from_nothing</comment>
        <translation>schedule.peak_lr = {peak:g}은(는) 처음부터 학습할 때의 학습률입니다. 불러온 가중치는 보통 3e-5 정도로 미세 조정합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>unknown</source>
        <comment>weights.heads_not_said</comment>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} rows</source>
        <comment>weights.rows</comment>
        <translation>{n:,}행</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} GPT-2 tokens</source>
        <comment>weights.rows_gpt2</comment>
        <translation>GPT-2 토큰 {n:,}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>bytes</source>
        <comment>weights.rows_bytes</comment>
        <translation>바이트</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} characters</source>
        <comment>weights.rows_chars</comment>
        <translation>문자 {n:,}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} tokens of its own tokenizer</source>
        <comment>weights.rows_of_its_own</comment>
        <translation>자체 토크나이저의 토큰 {n:,}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it leads to {url}, which is not encrypted</source>
        <comment>download.unencrypted</comment>
        <translation>암호화되지 않은 {url}(으)로 연결됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{url} is not a web address</source>
        <comment>download.no_web_address</comment>
        <translation>{url}은(는) 웹 주소가 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{url} has more than {most:,} bytes, so it is a different file</source>
        <comment>download.too_large</comment>
        <translation>{url}은(는) {most:,}바이트보다 커서 다른 파일입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>what {url} sent is a different file (its checksum differs), so it was not saved</source>
        <comment>download.differs</comment>
        <translation>{url}에서 받은 것은 다른 파일이어서(체크섬이 다름) 저장하지 않았습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{url} ended after {n_bytes:,} of {of:,} bytes</source>
        <comment>download.cut_short</comment>
        <translation>{url}이(가) {of:,}바이트 중 {n_bytes:,}바이트에서 끊겼습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} has {free:,} bytes free, but {n:,} are needed: free some space there</source>
        <comment>download.no_room</comment>
        <translation>{folder}에 {free:,}바이트가 남았는데 {n:,}바이트가 필요합니다. 그곳의 공간을 확보하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} could not be written: {reason}</source>
        <comment>download.unsaved</comment>
        <translation>{path}에 쓰지 못했습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{url} answered {status} {reason}</source>
        <comment>download.refused</comment>
        <translation>{url}의 응답: {status} {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no connection to {url} ({reason})</source>
        <comment>download.no_connection</comment>
        <translation>{url}에 연결되지 않습니다({reason})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>From step {step} on, the run is saved in {folder} (before: {was})</source>
        <comment>run.saved_elsewhere</comment>
        <translation>스텝 {step}부터 실행을 {folder}에 저장합니다(이전: {was})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} was made by a newer Crest: its format is {found}, this one reads up to {known}. Update Crest to open it.</source>
        <comment>run.newer</comment>
        <translation>{file}은(는) 더 새로운 Crest에서 만들어졌습니다. 형식이 {found}이고 이 Crest는 {known}까지 읽습니다. 열려면 Crest를 업데이트하십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is larger than {most:,} bytes</source>
        <comment>run.table_too_large</comment>
        <translation>{most:,}바이트보다 큽니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its checksum does not match</source>
        <comment>run.table_checksum</comment>
        <translation>체크섬이 맞지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is damaged: {reason}</source>
        <comment>run.damaged</comment>
        <translation>{file}이(가) 손상되었습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} cannot be read: {reason}</source>
        <comment>run.unreadable</comment>
        <translation>{file}을(를) 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has no format number</source>
        <comment>run.no_format</comment>
        <translation>형식 번호가 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is damaged: {name} is not a list. A new one is started; the metrics, samples and checkpoints are not affected.</source>
        <comment>run.list_damaged</comment>
        <translation>{file}이(가) 손상되었습니다. {name}이(가) 목록이 아닙니다. 새 목록을 시작합니다. 지표, 샘플, 체크포인트에는 영향이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its format is {found}</source>
        <comment>run.format_no_number</comment>
        <translation>형식이 {found}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not a folder: it was moved, renamed or deleted, or its disk is not connected.</source>
        <comment>run.no_folder</comment>
        <translation>{path}은(는) 폴더가 아닙니다. 이동, 이름 변경 또는 삭제되었거나 디스크가 연결되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} was trained by another program: only its log is known ({log}), so there is no checkpoint to resume from and no config to train. You can view it, compare it, forecast it and use its schedule.</source>
        <comment>run.imported</comment>
        <translation>{run}은(는) 다른 프로그램에서 학습되었고 로그만 있습니다({log}). 그래서 재개할 체크포인트도 학습할 설정도 없습니다. 보고, 비교하고, 예측하고, 스케줄을 가져다 쓸 수는 있습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no learning rate: its log had no column for it. Import it again, and choose a column</source>
        <comment>run.no_rates</comment>
        <translation>{path}에 학습률이 없습니다. 로그에 학습률 열이 없었습니다. 열을 선택하여 다시 가져오십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} does not say how many steps it has.</source>
        <comment>run.no_length</comment>
        <translation>{path}에 스텝 수가 나와 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has more than {most:,} steps, which is too many to show.</source>
        <comment>run.too_long</comment>
        <translation>{path}의 스텝이 {most:,}개를 넘어 표시할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not a run's folder: it has no run.json.</source>
        <comment>run.not_a_run</comment>
        <translation>{path}은(는) 실행의 폴더가 아닙니다. run.json이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}, line {line}</source>
        <comment>run.line</comment>
        <translation>{file}, {line}행</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not a table</source>
        <comment>run.no_table</comment>
        <translation>테이블이 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nested too deeply</source>
        <comment>run.nested_too_deeply</comment>
        <translation>너무 깊이 중첩되었습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{where} is too long for an edit</source>
        <comment>run.edit_too_long</comment>
        <translation>{where}: 편집으로는 너무 깁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has more than {most:,} edits</source>
        <comment>run.too_many_edits</comment>
        <translation>{file}의 편집이 {most:,}개를 넘습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is too large for a run's description</source>
        <comment>run.description_too_large</comment>
        <translation>{file}: 실행의 설명으로는 너무 큽니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A run's name has 1 to {most} characters, not {length:,}.</source>
        <comment>run.name_length</comment>
        <translation>실행의 이름은 1~{most}자인데 {length:,}자입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A run's name has half a character at position {place}, which cannot be saved: delete it.</source>
        <comment>run.name_half_character</comment>
        <translation>실행의 이름 {place}번째 자리에 저장할 수 없는 반쪽 문자가 있습니다. 삭제하십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Notes have at most {most:,} characters, not {length:,}.</source>
        <comment>run.notes_too_long</comment>
        <translation>메모는 {most:,}자까지인데 {length:,}자입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A run has at most {most} tags, not {count}.</source>
        <comment>run.too_many_tags</comment>
        <translation>실행의 태그는 {most}개까지인데 {count}개입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A tag has at most {most} characters, not {length}.</source>
        <comment>run.tag_too_long</comment>
        <translation>태그는 {most}자까지인데 {length}자입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} is not a trial: delete it, and it goes to the trash</source>
        <comment>run.no_trial</comment>
        <translation>{run}은(는) 시험 실행이 아닙니다. 삭제하면 휴지통으로 갑니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not in the trash</source>
        <comment>run.not_in_trash</comment>
        <translation>{path}은(는) 휴지통에 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} exists again: rename or move it first</source>
        <comment>run.place_taken</comment>
        <translation>{path}이(가) 다시 있습니다. 먼저 이름을 바꾸거나 옮기십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run's folder cannot be created in {runs_dir}: {reason}.</source>
        <comment>run.folder_cannot_be_made</comment>
        <translation>{runs_dir}에 실행의 폴더를 만들 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The folder of the run {run} cannot be written, so the run cannot continue there: {reason}.</source>
        <comment>run.folder_cannot_be_written</comment>
        <translation>실행 {run}의 폴더에 쓸 수 없어 그곳에서 계속할 수 없습니다: {reason}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{runs_dir} already has 1,000 runs that started in this second.</source>
        <comment>run.too_many_this_second</comment>
        <translation>이 1초 동안 {runs_dir}에서 시작된 실행이 이미 1,000개 있습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} is being trained by {owner}. You can open and follow it; to resume it here, stop it there first.</source>
        <comment>run.in_use</comment>
        <translation>{owner}에서 {run}을(를) 학습하고 있습니다. 열어서 지켜볼 수 있습니다. 여기에서 재개하려면 먼저 그쪽에서 중지하십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>process {pid}</source>
        <comment>run.owner</comment>
        <translation>프로세스 {pid}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>process {pid} on {host}</source>
        <comment>run.owner_elsewhere</comment>
        <translation>{host}의 프로세스 {pid}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>another process</source>
        <comment>run.owner_unknown</comment>
        <translation>다른 프로세스</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The tokenizer has no token for these characters of the prompt: {characters}. The model sees the unknown token in their place, or nothing</source>
        <comment>run.prompt_unknown</comment>
        <translation>토크나이저에 프롬프트의 다음 문자에 대한 토큰이 없습니다: {characters}. 모델은 그 자리에서 알 수 없는 토큰을 보거나 아무것도 보지 못합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The default prompt has characters that are not in the text ({lacking}): samples start with the beginning of the text, {prompt!r}</source>
        <comment>run.prompt_from_text</comment>
        <translation>기본 프롬프트에 텍스트에 없는 문자가 있습니다({lacking}). 샘플은 텍스트의 첫 부분 {prompt!r}(으)로 시작합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training.eval_batches is {wanted:,}, but the validation text has {there:batches}: every evaluation uses all of them</source>
        <comment>run.fewer_batches</comment>
        <translation>training.eval_batches는 {wanted:,}인데 검증 텍스트에는 {there:batches}뿐입니다. 평가마다 모두 씁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>sampling.every is {every:,}, but the run has {steps:steps}: no sample is generated automatically</source>
        <comment>run.sampled_never</comment>
        <translation>sampling.every는 {every:,}인데 실행은 {steps:steps}입니다. 샘플이 자동으로 생성되지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The choice for the rest of the schedule has no effect, because the shape is {decay}: the learning rates are the same without it.</source>
        <comment>run.same_rest</comment>
        <translation>남은 스케줄에 대한 선택은 효과가 없습니다. 모양이 {decay}이므로 선택하지 않아도 학습률이 같습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>sampling.every is {every:,}, but the run has {steps:steps} left: no more samples are generated automatically</source>
        <comment>run.sampled_no_more</comment>
        <translation>sampling.every는 {every:,}인데 {steps:steps}만 남았습니다. 샘플이 더는 자동으로 생성되지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>sampling.every is epoch, but training.max_steps = {cap:,} ends the run before the first epoch ({epoch:steps}) ends: no sample is generated automatically</source>
        <comment>run.sampled_after_epoch</comment>
        <translation>sampling.every는 epoch이지만 training.max_steps = {cap:,} 때문에 첫 에포크({epoch:steps})가 끝나기 전에 실행이 끝납니다. 샘플이 자동으로 생성되지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training.eval_every is {every:,}, but the run has {steps:steps}: only the first one is evaluated</source>
        <comment>run.evaluated_once</comment>
        <translation>training.eval_every는 {every:,}인데 실행은 {steps:steps}입니다. 첫 스텝만 평가합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training.eval_every is {every:,}, but the run has {steps:steps}: only the first and the last one are evaluated</source>
        <comment>run.evaluated_twice</comment>
        <translation>training.eval_every는 {every:,}인데 실행은 {steps:steps}입니다. 첫 스텝과 마지막 스텝만 평가합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training.eval_every is {every:,}, but the run has {steps:steps} left: only the last one is evaluated</source>
        <comment>run.evaluated_last</comment>
        <translation>training.eval_every는 {every:,}인데 {steps:steps}만 남았습니다. 마지막 스텝만 평가합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training.eval_every is {every:,}, but the run has {steps:steps} left: none of them is evaluated</source>
        <comment>run.evaluated_never</comment>
        <translation>training.eval_every는 {every:,}인데 {steps:steps}만 남았습니다. 평가하지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training.checkpoint_every is {every:,}, but the run has {steps:steps} left: it is saved only at its end</source>
        <comment>run.saved_at_end</comment>
        <translation>training.checkpoint_every는 {every:,}인데 {steps:steps}만 남았습니다. 끝에서만 저장합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{documents:documents}{column}, {separator} between two of them</source>
        <comment>run.documents</comment>
        <translation>{documents:documents}{column}, 문서 사이에 {separator}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source> of the column {name}</source>
        <comment>run.of_column</comment>
        <translation> ({name} 열)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{field} has no effect: {title} is plain text, without documents</source>
        <comment>run.no_documents</comment>
        <translation>{field}은(는) 효과가 없습니다. {title}은(는) 문서로 나뉘지 않은 일반 텍스트입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>data.encoding has no effect, as data.source is a built-in text: {encoding} applies only to files</source>
        <comment>run.encoding_unread</comment>
        <translation>data.source가 내장 텍스트이므로 data.encoding은 효과가 없습니다. {encoding}은(는) 파일에만 적용됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clipping.begin no longer has an effect: the warmup ended at step {ended:,}, and the next step is {step:,}</source>
        <comment>run.clips_already</comment>
        <translation>clipping.begin은 더 이상 효과가 없습니다. 워밍업이 스텝 {ended:,}에서 끝났고 다음 스텝은 {step:,}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Loading PyTorch</source>
        <comment>run.loading_torch</comment>
        <translation>PyTorch 불러오는 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Reading the text</source>
        <comment>run.reading_text</comment>
        <translation>텍스트 읽는 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Waiting for the compiler of the previous run</source>
        <comment>run.waiting_for_compiler</comment>
        <translation>이전 실행의 컴파일러를 기다리는 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Building the model</source>
        <comment>run.building_model</comment>
        <translation>모델 만드는 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Reading the weights</source>
        <comment>run.reading_weights</comment>
        <translation>가중치 읽는 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Compiling the model: this takes a minute or more</source>
        <comment>run.compiling</comment>
        <translation>모델 컴파일 중: 1분 이상 걸립니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>saving the weights</source>
        <comment>run.saving_weights</comment>
        <translation>가중치 저장 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>ending the step</source>
        <comment>run.ending_step</comment>
        <translation>스텝을 마치는 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Nothing is left to train: extend the run to continue.</source>
        <comment>run.nothing_left</comment>
        <translation>더 학습할 것이 없습니다. 계속하려면 실행을 늘리십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The decay ended at step {step}: the remaining {steps:steps} train at {rate}.</source>
        <comment>run.rest_at_floor</comment>
        <translation>스텝 {step}에서 감쇠가 끝났습니다. 남은 {steps:steps}은 학습률 {rate}(으)로 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A checkpoint every {every:steps}: {keep:newest}, and also the best one, those that have branches and the pinned ones. training.keep_checkpoints = 0 keeps all.</source>
        <comment>run.keeps_checkpoints</comment>
        <translation>체크포인트를 {every:steps}마다 저장하고 {keep:newest}. 최고 체크포인트, 분기가 있는 것, 고정한 것도 보관합니다. training.keep_checkpoints = 0이면 모두 보관합니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{field} = {wanted:,} is not reached: {cap} = {value:,} ends the run at step {total:,}. Change that too.</source>
        <comment>run.length_capped</comment>
        <translation>{field} = {wanted:,}에 도달하지 못합니다. {cap} = {value:,} 때문에 실행이 스텝 {total:,}에서 끝납니다. 그것도 바꾸십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{parameters:,} parameters, {steps:,} steps, {device}, {precision}</source>
        <comment>run.numbers</comment>
        <translation>파라미터 {parameters:,}개, {steps:,}스텝, {device}, {precision}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{how}: {numbers}</source>
        <comment>run.begins</comment>
        <translation>{how}: {numbers}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>resumes at step {step}</source>
        <comment>run.goes_on</comment>
        <translation>스텝 {step}에서 재개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>branches from {parent} before step {step}</source>
        <comment>run.branches</comment>
        <translation>{parent}의 스텝 {step} 직전에서 분기</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{lost} updates before this one have no metrics.</source>
        <comment>run.lost_metrics</comment>
        <translation>이 업데이트 앞의 {lost}개 업데이트에는 지표가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: evaluation took {evaluations:.1%} of {since}, samples {samples:.1%}</source>
        <comment>run.time_spent</comment>
        <translation>스텝 {step}: {since} 중 평가에 {evaluations:.1%}, 샘플에 {samples:.1%}를 썼습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the time since step {step}</source>
        <comment>run.time_since_step</comment>
        <translation>스텝 {step} 이후의 시간</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run's time</source>
        <comment>run.whole_time</comment>
        <translation>실행 시간</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: went back to here from step {was}</source>
        <comment>run.went_back</comment>
        <translation>스텝 {step}: 스텝 {was}에서 여기로 되돌아왔습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The prompt is empty. Write a few words to continue.</source>
        <comment>run.prompt_empty</comment>
        <translation>프롬프트가 비어 있습니다. 이어 쓸 단어를 몇 개 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} does not match the checkpoint's history</source>
        <comment>run.other_history</comment>
        <translation>{file}이(가) 체크포인트의 이력과 맞지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}. The run continues with the checkpoint's own edits.</source>
        <comment>run.own_edits</comment>
        <translation>{reason}. 실행은 체크포인트 자체의 편집으로 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Not exact, because these have changed: {different:list}.</source>
        <comment>run.not_exact</comment>
        <translation>다음이 바뀌어 정확히 같지는 않습니다: {different:list}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: {what}</source>
        <comment>run.not_exact_at</comment>
        <translation>스텝 {step}: {what}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the text (edited)</source>
        <comment>run.text_edited</comment>
        <translation>텍스트(수정됨)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the tokenizer</source>
        <comment>run.tokenizer</comment>
        <translation>토크나이저</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the number of threads</source>
        <comment>run.threads</comment>
        <translation>스레드 수</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the GPU</source>
        <comment>run.gpu</comment>
        <translation>GPU</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its compute capability</source>
        <comment>run.compute_capability</comment>
        <translation>GPU의 compute capability</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the GPU's driver</source>
        <comment>run.driver</comment>
        <translation>GPU 드라이버</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>CUDA</source>
        <comment>run.cuda</comment>
        <translation>CUDA</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>TF32</source>
        <comment>run.tf32</comment>
        <translation>TF32</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the deterministic arithmetic</source>
        <comment>run.deterministic</comment>
        <translation>결정적 연산</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>whether the model is compiled</source>
        <comment>run.compiled</comment>
        <translation>모델 컴파일 여부</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>On {device} repeating or resuming a compiled run gives the same numbers up to rounding, not bit for bit; with training.compile = off they would be the same bits.</source>
        <comment>run.compiled_to_rounding</comment>
        <translation>{device}에서 컴파일한 실행을 재현하거나 재개하면 결과가 비트 단위가 아니라 반올림 오차 범위에서 같습니다. training.compile = off이면 비트 단위로 같습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>On {device} repeating or resuming a run gives the same numbers up to rounding, not bit for bit; training.deterministic = true gives the same bits, but is slower.</source>
        <comment>run.same_to_rounding</comment>
        <translation>{device}에서 실행을 재현하거나 재개하면 결과가 비트 단위가 아니라 반올림 오차 범위에서 같습니다. training.deterministic = true이면 비트 단위로 같지만 더 느립니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>On {device} repeating or resuming a run gives the same numbers bit for bit: deterministic arithmetic is on.</source>
        <comment>run.same_to_the_bit</comment>
        <translation>{device}에서 실행을 재현하거나 재개하면 결과가 비트 단위로 같습니다. 결정적 연산이 켜져 있습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>PyTorch</source>
        <comment>run.torch</comment>
        <translation>PyTorch</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the device</source>
        <comment>run.device</comment>
        <translation>장치</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the precision</source>
        <comment>run.precision</comment>
        <translation>정밀도</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the number of processes</source>
        <comment>run.processes</comment>
        <translation>프로세스 수</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the sharding</source>
        <comment>run.sharding</comment>
        <translation>샤딩</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the processor</source>
        <comment>run.processor</comment>
        <translation>프로세서</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{what} ({was}, now {now})</source>
        <comment>run.fact_changed</comment>
        <translation>{what} ({was}, 지금은 {now})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compiled: training.compile is off</source>
        <comment>compile.asked_off</comment>
        <translation>컴파일하지 않음: training.compile이 off입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>compiled: training.compile is on</source>
        <comment>compile.asked_on</comment>
        <translation>컴파일함: training.compile이 on입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compiled: a sharded model (training.sharding) is never compiled; if the model fits on one GPU, choose none</source>
        <comment>compile.in_parts</comment>
        <translation>컴파일하지 않음: 샤딩한 모델(training.sharding)은 컴파일하지 않습니다. 모델이 GPU 하나에 들어가면 none을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compiled: it is worth it only on an NVIDIA GPU</source>
        <comment>compile.no_cuda</comment>
        <translation>컴파일하지 않음: NVIDIA GPU에서만 이득이 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compiled: Triton, which PyTorch needs to make GPU kernels, is not installed</source>
        <comment>compile.no_triton</comment>
        <translation>컴파일하지 않음: PyTorch가 GPU 커널을 만드는 데 필요한 Triton이 설치되어 있지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compiled automatically: training.deterministic is on, and newly made kernels might give other bits</source>
        <comment>compile.deterministic</comment>
        <translation>자동으로 컴파일하지 않음: training.deterministic이 켜져 있고, 새로 만든 커널은 비트가 다를 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: training.deterministic is on</source>
        <comment>compile.deterministic_graphs</comment>
        <translation>CUDA 그래프 없음: training.deterministic이 켜져 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compiled: the run takes about {minutes:,.1f} minutes, and compiling is worth it from about {least:,.0f} on</source>
        <comment>compile.too_short</comment>
        <translation>컴파일하지 않음: 실행이 약 {minutes:,.1f}분인데, 컴파일은 약 {least:,.0f}분부터 이득입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>compiled: the run takes about {minutes:,.0f} minutes, and compiling is worth it from about {least:,.0f} on</source>
        <comment>compile.pays</comment>
        <translation>컴파일함: 실행이 약 {minutes:,.0f}분이고, 컴파일은 약 {least:,.0f}분부터 이득입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Compiling failed; the run continues without it. {reason}</source>
        <comment>compile.failed</comment>
        <translation>컴파일에 실패했습니다. 실행은 컴파일 없이 계속됩니다. {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs either</source>
        <comment>compile.graphs_off</comment>
        <translation>CUDA 그래프도 없음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: there is no NVIDIA GPU</source>
        <comment>compile.no_graphs</comment>
        <translation>CUDA 그래프 없음: NVIDIA GPU가 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: the run is on several processes</source>
        <comment>compile.processes</comment>
        <translation>CUDA 그래프 없음: 여러 프로세스로 실행합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: fp16's loss scale changes during the run</source>
        <comment>compile.scaled</comment>
        <translation>CUDA 그래프 없음: fp16의 손실 스케일이 실행 중에 바뀝니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: the run has too few steps</source>
        <comment>compile.few_steps</comment>
        <translation>CUDA 그래프 없음: 실행의 스텝이 너무 적습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: launching keeps up with the GPU</source>
        <comment>compile.busy</comment>
        <translation>CUDA 그래프 없음: 커널을 보내는 속도가 GPU를 따라갑니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no CUDA graphs: one would take too much GPU memory</source>
        <comment>compile.graph_room</comment>
        <translation>CUDA 그래프 없음: GPU 메모리를 너무 많이 차지합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>CUDA graphs: the GPU would have to wait while the kernels of this small model are launched one by one</source>
        <comment>compile.small</comment>
        <translation>CUDA 그래프 사용: 이 작은 모델의 커널을 하나씩 보내면 GPU가 기다리게 됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The model is {model}; {graphs}.</source>
        <comment>compile.decided</comment>
        <translation>모델: {model}. {graphs}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: from here on a pass runs as one CUDA graph</source>
        <comment>compile.graphed</comment>
        <translation>스텝 {step}: 여기부터 순전파와 역전파를 CUDA 그래프 하나로 실행합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: passes stay as they are, without a CUDA graph: {reason}</source>
        <comment>compile.not_graphed</comment>
        <translation>스텝 {step}: CUDA 그래프 없이 그대로 실행합니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its replay gave different numbers</source>
        <comment>compile.other_numbers</comment>
        <translation>그래프를 다시 실행한 결과가 달랐습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>This run needs about {needed_gb:,.1f} GB of memory, but there are only {there_gb:,.1f} GB ({device}). Use fewer layers, a smaller width, a shorter context or a smaller batch</source>
        <comment>memory.too_large</comment>
        <translation>이 실행에는 메모리가 약 {needed_gb:,.1f}GB 필요한데 {there_gb:,.1f}GB뿐입니다({device}). 레이어 수, 너비, 컨텍스트 또는 배치를 줄이십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is not as it was written: it is damaged, or was changed by another program. Its content is shown as it is.</source>
        <comment>record.description</comment>
        <translation>{file}이(가) 기록된 것과 다릅니다. 손상되었거나 다른 프로그램이 바꾸었습니다. 내용을 그대로 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: the header is damaged; the rows can still be read.</source>
        <comment>record.header</comment>
        <translation>{file}: 머리 부분이 손상되었지만 행은 읽을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {rows:damaged} left out. A power cut or a failing disk can damage rows.</source>
        <comment>record.rows</comment>
        <translation>{file}: {rows:damaged} 뺐습니다. 정전이나 디스크 고장으로 행이 손상될 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {missing:,} of {recorded:,} entries that were recorded are missing.</source>
        <comment>record.missing</comment>
        <translation>{file}: 기록된 항목 {recorded:,}개 중 {missing:,}개가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}. It is kept in {folder}; the run continues without it.</source>
        <comment>record.set_aside</comment>
        <translation>{reason}. 이 파일은 {folder}에 보관하고 실행은 이 파일 없이 계속됩니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it does not start like a metrics file</source>
        <comment>metrics.no_magic</comment>
        <translation>지표 파일의 형식으로 시작하지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its header is too short or too long</source>
        <comment>metrics.header_length</comment>
        <translation>머리 부분이 너무 짧거나 너무 깁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its header cannot be read ({error})</source>
        <comment>metrics.header_unreadable</comment>
        <translation>머리 부분을 읽을 수 없습니다({error})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has an entry in its header that this version of Crest does not know: {name:.60}</source>
        <comment>metrics.unknown_in_header</comment>
        <translation>{file}의 머리 부분에 이 버전의 Crest가 모르는 항목이 있습니다: {name:.60}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: the type of the column {column:.60} is unknown: {type:.20}</source>
        <comment>metrics.unknown_type</comment>
        <translation>{file}: {column:.60} 열의 자료형을 알 수 없습니다: {type:.20}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has a column that this version of Crest does not know: {column:.60}</source>
        <comment>metrics.unknown_column</comment>
        <translation>{file}에 이 버전의 Crest가 모르는 열이 있습니다: {column:.60}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it names a column twice</source>
        <comment>metrics.column_twice</comment>
        <translation>같은 열이 두 번 나옵니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has no column {column}</source>
        <comment>metrics.lacks_column</comment>
        <translation>{column} 열이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: the column {column} is of type {theirs}, not {ours}</source>
        <comment>metrics.other_type</comment>
        <translation>{file}: {column} 열의 자료형이 {ours}이(가) 아니라 {theirs}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run could not be saved; nothing that was trained is lost. {reason} Close other programs and resume, or stop: the run is then saved again.</source>
        <comment>checkpoint.no_memory</comment>
        <translation>실행을 저장하지 못했지만 학습한 것은 잃지 않았습니다. {reason} 다른 프로그램을 닫고 재개하거나 중지하십시오. 그때 다시 저장합니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint before step {step} is no longer needed, but could not be deleted: {reason}. Training continues, and every save tries again to delete it.</source>
        <comment>checkpoint.not_dropped</comment>
        <translation>더 이상 필요 없는 스텝 {step} 직전의 체크포인트를 삭제하지 못했습니다: {reason}. 학습은 계속되고, 저장할 때마다 다시 삭제를 시도합니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no checkpoint of step {step} to pin</source>
        <comment>checkpoint.none_to_pin</comment>
        <translation>{run}에는 고정할 스텝 {step}의 체크포인트가 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it names no step or no files</source>
        <comment>checkpoint.no_step</comment>
        <translation>스텝이나 파일이 나와 있지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its checksum does not match</source>
        <comment>checkpoint.checksum</comment>
        <translation>체크섬이 맞지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder}: the manifest names a file outside the folder</source>
        <comment>checkpoint.file_outside</comment>
        <translation>{folder}: 매니페스트에 폴더 밖의 파일이 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} lacks {names:list}</source>
        <comment>checkpoint.lacks_files</comment>
        <translation>{folder}에 {names:list}이(가) 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} is not a complete checkpoint: {reason}</source>
        <comment>checkpoint.incomplete</comment>
        <translation>{folder}은(는) 완전한 체크포인트가 아닙니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>state.json is far larger than it can be</source>
        <comment>checkpoint.state_too_large</comment>
        <translation>state.json이 너무 큽니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>state.json is not a table</source>
        <comment>checkpoint.state_no_table</comment>
        <translation>state.json이 테이블이 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>state.json holds {name}</source>
        <comment>checkpoint.state_holds</comment>
        <translation>state.json에 {name}이(가) 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's edits do not fit: {reason:.300}</source>
        <comment>checkpoint.edits_misfit</comment>
        <translation>체크포인트의 편집이 맞지 않습니다: {reason:.300}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's format is damaged: {found}</source>
        <comment>checkpoint.format_damaged</comment>
        <translation>체크포인트의 형식이 손상되었습니다: {found}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint was made by a newer Crest: its format is {found}, and this version reads up to {known}</source>
        <comment>checkpoint.newer</comment>
        <translation>체크포인트가 더 새로운 Crest에서 만들어졌습니다. 형식이 {found}이고 이 버전은 {known}까지 읽습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint lacks {names:list}</source>
        <comment>checkpoint.lacks</comment>
        <translation>체크포인트에 {names:list}이(가) 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint has {name:.80}, which the run does not have</source>
        <comment>checkpoint.unknown</comment>
        <translation>체크포인트에 실행에 없는 {name:.80}이(가) 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's {name} is damaged: {found}</source>
        <comment>checkpoint.value_damaged</comment>
        <translation>체크포인트의 {name}이(가) 손상되었습니다: {found}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's history is damaged: {reason:.200}</source>
        <comment>checkpoint.history_damaged</comment>
        <translation>체크포인트의 이력이 손상되었습니다: {reason:.200}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's edits are damaged: one is not a table</source>
        <comment>checkpoint.edit_no_table</comment>
        <translation>체크포인트의 편집이 손상되었습니다. 테이블이 아닌 것이 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint was made with {field} = {theirs}, but the run's config has {ours}: the two do not belong together</source>
        <comment>checkpoint.other_config</comment>
        <translation>체크포인트는 {field} = {theirs}(으)로 만들어졌는데 실행의 설정은 {ours}입니다. 서로 맞지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint was made with another tokenizer: its token numbers stand for other text</source>
        <comment>checkpoint.other_tokenizer</comment>
        <translation>체크포인트가 다른 토크나이저로 만들어졌습니다. 토큰 번호가 다른 텍스트를 뜻합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's scaler lacks {names:list}</source>
        <comment>checkpoint.scaler_lacks</comment>
        <translation>체크포인트의 스케일러에 {names:list}이(가) 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's scaler is empty</source>
        <comment>checkpoint.scaler_empty</comment>
        <translation>체크포인트의 스케일러가 비어 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint {problems:clauses}</source>
        <comment>checkpoint.misfit</comment>
        <translation>체크포인트가 맞지 않습니다: {problems:clauses}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>and {more:more}</source>
        <comment>checkpoint.more_problems</comment>
        <translation>{more:more}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>lacks {name}</source>
        <comment>checkpoint.tensor_missing</comment>
        <translation>{name}이(가) 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {name} as {theirs}, but the run needs {ours}</source>
        <comment>checkpoint.tensor_differs</comment>
        <translation>{name}은(는) {theirs}인데 실행에는 {ours}이(가) 필요합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {name:.120} with a number that is not finite</source>
        <comment>checkpoint.tensor_not_finite</comment>
        <translation>{name:.120}에 유한하지 않은 수가 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {name:.120} with a number below 0</source>
        <comment>checkpoint.tensor_negative</comment>
        <translation>{name:.120}에 0보다 작은 수가 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {name:.120} = {found:g}, which cannot be the number of its {step:,} updates</source>
        <comment>checkpoint.tensor_no_step</comment>
        <translation>{name:.120} = {found:g}은(는) 업데이트 {step:,}회와 맞지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's {name} is damaged: it is not a random state</source>
        <comment>checkpoint.no_random_state</comment>
        <translation>체크포인트의 {name}이(가) 손상되었습니다. 난수 상태가 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The checkpoint's config is damaged: {reason:.200}</source>
        <comment>checkpoint.config_damaged</comment>
        <translation>체크포인트의 설정이 손상되었습니다: {reason:.200}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>has {name:.80}, which the run does not have</source>
        <comment>checkpoint.tensor_unknown</comment>
        <translation>실행에 없는 {name:.80}이(가) 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Not saved: the weights before step {step} are not finite. The last good checkpoint is kept; go back to it.</source>
        <comment>checkpoint.not_finite</comment>
        <translation>저장하지 않음: 스텝 {step} 직전의 가중치가 유한하지 않습니다. 마지막 정상 체크포인트를 보관하고 있으니 그 체크포인트로 되돌리십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: saved, {size_mb:.1f} MB</source>
        <comment>checkpoint.saved</comment>
        <translation>스텝 {step}: 저장됨, {size_mb:.1f}MB</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no checkpoint of step {step}, and no other one</source>
        <comment>checkpoint.none_of_step</comment>
        <translation>{run}에는 스텝 {step}의 체크포인트가 없고, 다른 체크포인트도 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no checkpoint of step {step}; available, the nearest first: {steps:list} and {more:more}</source>
        <comment>checkpoint.many_others</comment>
        <translation>{run}에는 스텝 {step}의 체크포인트가 없습니다. 있는 것(가까운 것부터): {steps:list} {more:more}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no checkpoint of step {step}; available: {steps:list}</source>
        <comment>checkpoint.others_than_step</comment>
        <translation>{run}에는 스텝 {step}의 체크포인트가 없습니다. 있는 것: {steps:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} ({reason})</source>
        <comment>checkpoint.broken</comment>
        <translation>{folder} ({reason})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Skipped a damaged checkpoint: {reason}</source>
        <comment>checkpoint.passed_over</comment>
        <translation>손상된 체크포인트를 건너뛰었습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no good checkpoint: {broken:clauses}. Use step 0 to start the run again</source>
        <comment>checkpoint.none_good</comment>
        <translation>{run}에 정상 체크포인트가 없습니다: {broken:clauses}. 실행을 다시 시작하려면 스텝 0을 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} is a branch without a checkpoint of its own: branch from its parent again</source>
        <comment>checkpoint.branch_without_own</comment>
        <translation>{run}은(는) 자체 체크포인트가 없는 분기입니다. 부모 실행에서 다시 분기하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>There is no checkpoint yet: the run starts again at step 0.</source>
        <comment>checkpoint.none_yet</comment>
        <translation>아직 체크포인트가 없습니다. 실행은 스텝 0에서 다시 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its step is not that of its folder</source>
        <comment>checkpoint.other_step</comment>
        <translation>스텝이 폴더의 스텝과 다릅니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder}: {reason}</source>
        <comment>checkpoint.named</comment>
        <translation>{folder}: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The disk is full ({folder}): about {needed_mb:,.1f} MB are needed, {free_mb:,.1f} MB are free. Nothing was written. Free some space, or choose a folder on another disk.</source>
        <comment>export.no_room</comment>
        <translation>디스크가 가득 찼습니다({folder}). 약 {needed_mb:,.1f}MB가 필요한데 {free_mb:,.1f}MB가 남았습니다. 아무것도 쓰지 않았습니다. 공간을 확보하거나 다른 디스크의 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{problems:clauses}</source>
        <comment>export.nothing_good</comment>
        <translation>{problems:clauses}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no good checkpoint to export</source>
        <comment>export.no_checkpoint</comment>
        <translation>{run}에는 내보낼 정상 체크포인트가 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run} has no good checkpoint of step {step} to export</source>
        <comment>export.no_checkpoint_of_step</comment>
        <translation>{run}에는 내보낼 스텝 {step}의 정상 체크포인트가 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is a file: an export needs a folder</source>
        <comment>export.no_folder</comment>
        <translation>{path}은(는) 파일입니다. 내보내려면 폴더가 필요합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} is one of the checkpoints of the run {run}, which Crest itself keeps and deletes; nothing was written. Choose another folder</source>
        <comment>export.in_checkpoints</comment>
        <translation>{folder}은(는) Crest가 직접 보관하고 삭제하는 실행 {run}의 체크포인트에 속합니다. 아무것도 쓰지 않았습니다. 다른 폴더를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} holds another export ({names}); nothing was changed. Choose another folder</source>
        <comment>export.other_export</comment>
        <translation>{folder}에 다른 내보내기 결과가 있습니다({names}). 아무것도 바꾸지 않았습니다. 다른 폴더를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{folder} holds files that would be mixed with the export ({names}); nothing was changed. Choose another folder</source>
        <comment>export.foreign_files</comment>
        <translation>{folder}에 내보내기와 섞이게 될 파일이 있습니다({names}). 아무것도 바꾸지 않았습니다. 다른 폴더를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{names:list}</source>
        <comment>export.names</comment>
        <translation>{names:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{names:list} and {more:more}</source>
        <comment>export.names_and_more</comment>
        <translation>{names:list} {more:more}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Logging for TensorBoard, which can show all runs of {folder}</source>
        <comment>logging.tensorboard</comment>
        <translation>TensorBoard용 로그를 기록합니다. {folder}의 모든 실행을 볼 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Logging to wandb: {where}</source>
        <comment>logging.wandb</comment>
        <translation>wandb에 로그를 기록합니다: {where}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Logging to MLflow: {uri}</source>
        <comment>logging.mlflow</comment>
        <translation>MLflow에 로그를 기록합니다: {uri}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{logger} no longer receives this run, and training continues without it: {reason}</source>
        <comment>logging.failed</comment>
        <translation>{logger}에 이 실행을 더 이상 기록하지 않고 학습을 계속합니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{logger} no longer receives this run, and training continues without it: it is too slow</source>
        <comment>logging.too_slow</comment>
        <translation>{logger}이(가) 너무 느려 이 실행을 더 이상 기록하지 않고 학습을 계속합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{logger} did not receive the end of this run: it accepted nothing for {seconds} s</source>
        <comment>logging.takes_no_more</comment>
        <translation>{logger}에 이 실행의 끝이 기록되지 않았습니다. {seconds}초 동안 아무것도 받지 않았습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{package} is not installed here (pip install {package})</source>
        <comment>logging.not_installed</comment>
        <translation>{package}이(가) 설치되어 있지 않습니다(pip install {package})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>you are not logged in; use wandb login, or set WANDB_API_KEY, or WANDB_MODE=offline</source>
        <comment>logging.no_account</comment>
        <translation>로그인되어 있지 않습니다. wandb login을 실행하거나 WANDB_API_KEY 또는 WANDB_MODE=offline을 설정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>schedule</source>
        <comment>kind.schedule</comment>
        <translation>스케줄</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clipping</source>
        <comment>kind.clipping</comment>
        <translation>클리핑</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>evaluation</source>
        <comment>kind.evaluation</comment>
        <translation>평가</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>sampling</source>
        <comment>kind.sampling</comment>
        <translation>샘플링</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>saving</source>
        <comment>kind.saving</comment>
        <translation>저장</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>optimizer</source>
        <comment>kind.optimizer</comment>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>pause</source>
        <comment>kind.pause</comment>
        <translation>일시 정지</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>resume</source>
        <comment>kind.resume</comment>
        <translation>재개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step</source>
        <comment>kind.step</comment>
        <translation>한 스텝</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>sample</source>
        <comment>kind.sample</comment>
        <translation>샘플</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>save</source>
        <comment>kind.save</comment>
        <translation>저장</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>save elsewhere</source>
        <comment>kind.save_elsewhere</comment>
        <translation>다른 위치에 저장</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>pin</source>
        <comment>kind.pin</comment>
        <translation>고정</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>go back</source>
        <comment>kind.go_back</comment>
        <translation>되돌리기</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a run has at most {most:,} edits</source>
        <comment>edit.too_many</comment>
        <translation>실행 하나의 편집은 {most:,}개까지입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>all edits of a run together have at most {most:,} characters</source>
        <comment>edit.history_too_long</comment>
        <translation>실행 하나의 모든 편집은 합쳐서 {most:,}자까지입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: {what}</source>
        <comment>edit.applied</comment>
        <translation>스텝 {step}: {what}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>discarded: step {step}: {what}</source>
        <comment>edit.given_up</comment>
        <translation>버림: 스텝 {step}: {what}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{kind}: {before} -&gt; {after}</source>
        <comment>edit.settings</comment>
        <translation>{kind}: {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{parts:list}</source>
        <comment>edit.parts</comment>
        <translation>{parts:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} {value!r}</source>
        <comment>edit.setting_text</comment>
        <translation>{name} {value!r}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} {value:g}</source>
        <comment>edit.setting_number</comment>
        <translation>{name} {value:g}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: {value}</source>
        <comment>edit.setting_choice</comment>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>through {count:points}</source>
        <comment>edit.points</comment>
        <translation>{count:points}를 지남</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nothing changes: already {settings}</source>
        <comment>edit.is_so</comment>
        <translation>바뀌는 것이 없습니다. 이미 {settings}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nothing changes: the rest of the schedule is already like this</source>
        <comment>edit.rest_is_so</comment>
        <translation>바뀌는 것이 없습니다. 남은 스케줄이 이미 이렇습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>cannot be changed while the run is training</source>
        <comment>edit.not_live</comment>
        <translation>실행이 학습하는 동안에는 바꿀 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>cannot be edited</source>
        <comment>edit.not_editable</comment>
        <translation>편집할 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step} is outside the rest of the run</source>
        <comment>edit.not_ahead</comment>
        <translation>스텝 {step}은(는) 남은 실행의 범위 밖에 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is {tail_step}, but the entry is for step {step}</source>
        <comment>edit.other_step</comment>
        <translation>{tail_step}인데 이 항목은 스텝 {step}의 것입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>edit {number} (step {step}, {what}) does not fit this run: {reason}</source>
        <comment>edit.misfit</comment>
        <translation>편집 {number}(스텝 {step}, {what})이(가) 이 실행에 맞지 않습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>format {version} was made by a newer Crest; this one reads up to format {readable}. Update Crest to open it</source>
        <comment>edit.newer</comment>
        <translation>형식 {version}은(는) 더 새로운 Crest에서 만들어졌고, 이 Crest는 형식 {readable}까지 읽습니다. 열려면 Crest를 업데이트하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a whole number from 1, not {version}</source>
        <comment>edit.no_format</comment>
        <translation>1 이상의 정수여야 하는데 {version}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a step of the run</source>
        <comment>edit.no_step</comment>
        <translation>실행의 스텝이어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be one of {kinds:list}</source>
        <comment>edit.no_kind</comment>
        <translation>다음 중 하나여야 합니다: {kinds:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be one of {changes:list}</source>
        <comment>edit.no_change</comment>
        <translation>다음 중 하나여야 합니다: {changes:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be a table of values</source>
        <comment>edit.no_table</comment>
        <translation>값의 테이블이어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is not known</source>
        <comment>edit.unknown_item</comment>
        <translation>알 수 없는 항목입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is not a setting of an edit of {kind}, which has {paths:list}</source>
        <comment>edit.unknown_setting</comment>
        <translation>{kind} 편집의 설정이 아닙니다. 그 설정은 {paths:list}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay now, until step {end:,}</source>
        <comment>edit.decay_now</comment>
        <translation>지금 감쇠, 스텝 {end:,}까지</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>hold {rate}</source>
        <comment>edit.hold</comment>
        <translation>{rate} 유지</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>halve, {rate} by step {step:,}</source>
        <comment>edit.halve</comment>
        <translation>절반으로, 스텝 {step:,}까지 {rate}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{steps} longer</source>
        <comment>edit.extend</comment>
        <translation>{steps} 연장</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay stretched to step {end:,}, {rate} at step {step:,}</source>
        <comment>edit.stretch</comment>
        <translation>감쇠를 스텝 {end:,}까지 늘임, 스텝 {step:,}에서 {rate}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>1 step</source>
        <comment>edit.one_step</comment>
        <translation>1스텝</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{count:,} steps</source>
        <comment>edit.steps</comment>
        <translation>{count:,}스텝</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{before} -&gt; {after}</source>
        <comment>edit.arrow</comment>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>from {rate}</source>
        <comment>edit.from</comment>
        <translation>{rate}에서</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>peak {rate} at step {step:,}</source>
        <comment>edit.peak</comment>
        <translation>스텝 {step:,}에서 피크 {rate}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>down to {rate} by step {step:,}</source>
        <comment>edit.down_to</comment>
        <translation>스텝 {step:,}까지 {rate}(으)로 하강</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>min {rate}</source>
        <comment>edit.min</comment>
        <translation>최소 {rate}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>end {step:,}</source>
        <comment>edit.end</comment>
        <translation>끝 {step:,}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay from step {step:,}</source>
        <comment>edit.decay_from</comment>
        <translation>스텝 {step:,}부터 감쇠</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay from step {before} -&gt; {after}</source>
        <comment>edit.decay_moved</comment>
        <translation>감쇠 시작 스텝 {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay {steps} longer</source>
        <comment>edit.decay_longer</comment>
        <translation>감쇠 {steps} 연장</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay {steps} shorter</source>
        <comment>edit.decay_shorter</comment>
        <translation>감쇠 {steps} 단축</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>run {steps} longer</source>
        <comment>edit.run_longer</comment>
        <translation>실행 {steps} 연장</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>run {steps} shorter</source>
        <comment>edit.run_shorter</comment>
        <translation>실행 {steps} 단축</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>shape {before} -&gt; {after}</source>
        <comment>edit.shape_changed</comment>
        <translation>모양 {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>min {rates}</source>
        <comment>edit.min_changed</comment>
        <translation>최소 {rates}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} {before:g} -&gt; {after:g}</source>
        <comment>edit.number_changed</comment>
        <translation>{name} {before:g} → {after:g}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warm up again to {rate} by step {step:,}</source>
        <comment>edit.warm_up_again</comment>
        <translation>스텝 {step:,}까지 {rate}(으)로 다시 워밍업</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>ramp down to {rate} by step {step:,}</source>
        <comment>edit.ramp_down</comment>
        <translation>스텝 {step:,}까지 {rate}(으)로 하강</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>ramp down ends at {rate}</source>
        <comment>edit.ramp_ends</comment>
        <translation>하강이 {rate}에서 끝남</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>ramp down to {rates}</source>
        <comment>edit.ramp_changed</comment>
        <translation>하강 목표 {rates}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>ramp down by step {before} -&gt; {after}</source>
        <comment>edit.ramp_moved</comment>
        <translation>하강이 끝나는 스텝 {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warmup ends at {rate}</source>
        <comment>edit.warmup_ends</comment>
        <translation>워밍업이 {rate}에서 끝남</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>peak {rates}</source>
        <comment>edit.peak_changed</comment>
        <translation>피크 {rates}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>peak at step {before} -&gt; {after}</source>
        <comment>edit.peak_moved</comment>
        <translation>피크 스텝 {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>CPU, {threads} of {cores} cores</source>
        <comment>device.cpu</comment>
        <translation>CPU, 코어 {cores}개 중 {threads}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Apple GPU ({machine})</source>
        <comment>device.apple</comment>
        <translation>Apple GPU ({machine})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{device}, {processes} processes</source>
        <comment>device.of_several</comment>
        <translation>{device}, 프로세스 {processes}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>This machine has no device "{choice}" that PyTorch can use. Choose {devices:or}.</source>
        <comment>device.missing</comment>
        <translation>이 컴퓨터에는 PyTorch가 쓸 수 있는 장치 "{choice}"이(가) 없습니다. {devices:or} 중에서 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{device} cannot compute in bf16; choose auto, fp16 or fp32</source>
        <comment>device.no_bf16</comment>
        <translation>{device}은(는) bf16으로 계산할 수 없습니다. auto, fp16, fp32 중에서 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{threads:,} threads would overload this machine (cores: {cores:,}): set at most {most:,} (training.threads; 0 chooses automatically)</source>
        <comment>device.too_many_threads</comment>
        <translation>스레드 {threads:,}개는 이 컴퓨터(코어: {cores:,})에 너무 많습니다. {most:,} 이하로 설정하십시오(training.threads. 0이면 자동)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Training uses {threads:,} threads (cores of this machine: {cores:,}): more threads than cores are slower (training.threads; 0 chooses automatically)</source>
        <comment>device.threads_beyond_cores</comment>
        <translation>스레드 {threads:,}개로 학습합니다(이 컴퓨터의 코어: {cores:,}). 코어보다 스레드가 많으면 더 느립니다(training.threads. 0이면 자동)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Up to date: step {step}, evaluated {evaluated}</source>
        <comment>job.caught_up</comment>
        <translation>최신 상태: 스텝 {step}, 평가 {evaluated}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The process that trained this run has ended without giving a reason</source>
        <comment>job.ended_elsewhere</comment>
        <translation>이 실행을 학습하던 프로세스가 이유를 알리지 않고 끝났습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The process that trains this run has not responded for {seconds} s: it is of an earlier version, or hangs</source>
        <comment>job.no_answer</comment>
        <translation>이 실행을 학습하는 프로세스가 {seconds}초 동안 응답하지 않습니다. 이전 버전이거나 멈춘 상태입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The process that trained this run has ended unexpectedly ({status}); its last output is in the log. resume continues from the newest checkpoint</source>
        <comment>job.ended</comment>
        <translation>이 실행을 학습하던 프로세스가 예기치 않게 끝났습니다({status}). 마지막 출력은 로그에 있습니다. 재개하면 가장 최근 체크포인트에서 계속됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Mon Tue Wed Thu Fri Sat Sun</source>
        <comment>queue.weekdays</comment>
        <translation>월 화 수 목 금 토 일</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} runs at once are too many; at most {most} can be added</source>
        <comment>queue.too_many</comment>
        <translation>한 번에 실행 {n:,}개는 너무 많습니다. {most}개까지 추가할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} cannot be read: {reason}. Move it away to start with an empty queue; the runs themselves are not affected</source>
        <comment>queue.damaged</comment>
        <translation>{file}을(를) 읽을 수 없습니다: {reason}. 빈 대기열로 시작하려면 이 파일을 다른 곳으로 옮기십시오. 실행 자체에는 영향이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its process has ended unexpectedly several times ({status}): {words}</source>
        <comment>queue.crashed</comment>
        <translation>프로세스가 여러 번 예기치 않게 끝났습니다({status}): {words}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run gave no reason; look into its log</source>
        <comment>queue.no_reason</comment>
        <translation>실행이 이유를 알리지 않았습니다. 로그를 확인하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no process could be started for it: {reason}</source>
        <comment>queue.not_started</comment>
        <translation>프로세스를 시작할 수 없었습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The queue is not running</source>
        <comment>queue.nobody_works</comment>
        <translation>대기열이 실행되고 있지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The queue is being run by {owner}</source>
        <comment>queue.works_elsewhere</comment>
        <translation>{owner}에서 대기열을 실행하고 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>run {number} has already started, so its settings can no longer change. Add another run</source>
        <comment>queue.has_begun</comment>
        <translation>{number}번 실행은 이미 시작되어 설정을 바꿀 수 없습니다. 다른 실행을 추가하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the queue has no run {number}</source>
        <comment>queue.no_such_run</comment>
        <translation>대기열에 {number}번 실행이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>run {number} is {state}</source>
        <comment>queue.wrong_state</comment>
        <translation>{number}번 실행의 상태는 {state}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>run {number}: {name}</source>
        <comment>queue.began</comment>
        <translation>{number}번 실행: {name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: done</source>
        <comment>queue.done</comment>
        <translation>{name}: 완료</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: done, validation loss {val:.3f}</source>
        <comment>queue.done_with</comment>
        <translation>{name}: 완료, 검증 손실 {val:.3f}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: stopped</source>
        <comment>queue.stopped</comment>
        <translation>{name}: 중지됨</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: failed. {reason}</source>
        <comment>queue.failed</comment>
        <translation>{name}: 실패. {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The queue is done: {n:runs}</source>
        <comment>queue.all_done</comment>
        <translation>대기열 완료: {n:runs}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Paused; {n:runs} waiting</source>
        <comment>queue.paused</comment>
        <translation>일시 정지됨. {n:runs} 대기 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Pauses after the current run</source>
        <comment>queue.paused_after</comment>
        <translation>현재 실행이 끝나면 일시 정지합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Nothing is waiting</source>
        <comment>queue.nothing_waits</comment>
        <translation>대기 중인 실행이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No estimate yet; {n:runs} waiting</source>
        <comment>queue.not_timed</comment>
        <translation>아직 예상 시간이 없습니다. {n:runs} 대기 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Done at {at}</source>
        <comment>queue.done_at</comment>
        <translation>{at}에 완료 예정</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Done after {at}; no estimate yet for {n:runs}</source>
        <comment>queue.done_after</comment>
        <translation>{at} 이후 완료 예정. {n:runs}의 예상 시간은 아직 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>all seeds</source>
        <comment>sweep.all_seeds</comment>
        <translation>모든 시드</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a range has equal steps on a logarithmic scale: both ends must be numbers above 0, not {text}</source>
        <comment>sweep.range_above_zero</comment>
        <translation>범위의 값은 로그 눈금에서 간격이 같습니다. 양 끝이 0보다 큰 수여야 하는데 {text}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a range ends with the number of its values, from 2 to {most} (1e-4..1e-2:5), not {text}</source>
        <comment>sweep.range_count</comment>
        <translation>범위는 2~{most} 사이의 값 개수로 끝나야 하는데(1e-4..1e-2:5) {text}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>needs values: schedule.peak_lr=1e-3,3e-3 or schedule.peak_lr=1e-4..1e-2:5</source>
        <comment>sweep.no_values</comment>
        <translation>값이 필요합니다: schedule.peak_lr=1e-3,3e-3 또는 schedule.peak_lr=1e-4..1e-2:5</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>needs a TOML list, {example}, not {value}</source>
        <comment>sweep.no_list</comment>
        <translation>TOML 목록(예: {example})이 필요한데 {value}입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is given twice: put all its values into one list</source>
        <comment>sweep.field_twice</comment>
        <translation>두 번 지정되었습니다. 모든 값을 목록 하나에 넣으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is varied already: give the seeds only once</source>
        <comment>sweep.seeds_twice</comment>
        <translation>이미 바꾸고 있습니다. 시드는 한 번만 지정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nothing is varied: give a field and its values, or several seeds</source>
        <comment>sweep.nothing_varied</comment>
        <translation>바꾸는 것이 없습니다. 필드와 값을, 또는 시드를 여러 개 지정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} cannot be read: {reason}. Move its folder away to start the sweep again; the runs themselves are not affected</source>
        <comment>sweep.damaged</comment>
        <translation>{file}을(를) 읽을 수 없습니다: {reason}. 스윕을 다시 시작하려면 이 폴더를 다른 곳으로 옮기십시오. 실행 자체에는 영향이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>This sweep is being trained by another process already</source>
        <comment>sweep.works_elsewhere</comment>
        <translation>다른 프로세스가 이미 이 스윕을 학습하고 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:runs}, {left:,} of them left to train</source>
        <comment>sweep.begins</comment>
        <translation>{n:runs}, 학습할 것 {left:,}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Run the same command again to resume the sweep</source>
        <comment>sweep.goes_on</comment>
        <translation>같은 명령을 다시 실행하면 스윕이 재개됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>best: clearly lower than all others</source>
        <comment>sweep.best</comment>
        <translation>최적: 다른 모든 값보다 뚜렷하게 낮음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>lowest mean</source>
        <comment>sweep.lowest</comment>
        <translation>평균이 가장 낮음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>too few seeds yet ({done} of {n})</source>
        <comment>sweep.too_few</comment>
        <translation>시드가 아직 부족함({n}개 중 {done}개)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>diverged ({count} of {n} seeds)</source>
        <comment>sweep.diverged</comment>
        <translation>발산함(시드 {n}개 중 {count}개)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>stopped early: its forecast could no longer become the best</source>
        <comment>sweep.ended_early</comment>
        <translation>조기 종료: 예측에 따르면 더 이상 최적이 될 수 없음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{gap:.3f} higher with one seed: no clear difference</source>
        <comment>sweep.one_pair</comment>
        <translation>시드 하나로 {gap:.3f}만큼 높음: 뚜렷한 차이 없음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{gap:.3f} worse ({times:.1f} standard errors over {n} seeds)</source>
        <comment>sweep.worse</comment>
        <translation>{gap:.3f}만큼 나쁨(시드 {n}개에서 표준 오차의 {times:.1f}배)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no clear difference with 2 seeds ({gap:.3f}, {times:.1f} standard errors; {needed:.1f} are required)</source>
        <comment>sweep.alike_of_two</comment>
        <translation>시드 2개로는 뚜렷한 차이 없음({gap:.3f}, 표준 오차의 {times:.1f}배. {needed:.1f}배가 필요함)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no clear difference ({gap:.3f}, {times:.1f} standard errors over {n} seeds)</source>
        <comment>sweep.alike</comment>
        <translation>뚜렷한 차이 없음({gap:.3f}, 시드 {n}개에서 표준 오차의 {times:.1f}배)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:runs} left.</source>
        <comment>sweep.left</comment>
        <translation>{n:runs} 남음.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not compared</source>
        <comment>sweep.not_compared</comment>
        <translation>비교하지 않음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The runs are evaluated on different texts or with different tokenizers: their losses are not compared.</source>
        <comment>sweep.other_texts</comment>
        <translation>실행들이 서로 다른 텍스트나 토크나이저로 평가되므로 손실을 비교하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No value has finished all its seeds yet: there is no result.</source>
        <comment>sweep.nothing_judged</comment>
        <translation>아직 모든 시드를 마친 값이 없습니다. 결과가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is best: clearly lower than all others, by {gap:.3f} or more.</source>
        <comment>sweep.best_by</comment>
        <translation>{name}이(가) 최적입니다. 다른 모든 값보다 {gap:.3f} 이상 뚜렷하게 낮습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is best: no other finished value could be better.</source>
        <comment>sweep.best_of_all</comment>
        <translation>{name}이(가) 최적입니다. 완료된 다른 값 중에 더 좋을 수 있는 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{names:and}: no clear difference.</source>
        <comment>sweep.not_told</comment>
        <translation>{names:and}: 뚜렷한 차이가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} values: no clear difference.</source>
        <comment>sweep.not_told_many</comment>
        <translation>값 {n:,}개: 뚜렷한 차이가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>They are better than the other finished values, by {gap:.3f} or more.</source>
        <comment>sweep.better_than_others</comment>
        <translation>이 값들은 완료된 다른 값보다 {gap:.3f} 이상 좋습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A value is marked as best only if it is clearly lower than all others.</source>
        <comment>sweep.marked_only</comment>
        <translation>다른 모든 값보다 뚜렷하게 낮을 때만 최적으로 표시합니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run ended at {loss:.3f}.</source>
        <comment>sweep.one_run</comment>
        <translation>실행이 {loss:.3f}에서 끝났습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The mean over {n} seeds is {mean:.3f}, with a spread (standard deviation) of {sd:.3f}.</source>
        <comment>sweep.one_point</comment>
        <translation>시드 {n}개의 평균은 {mean:.3f}, 표준 편차는 {sd:.3f}입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} has the lowest mean so far; it is not yet clearly lower than all others.</source>
        <comment>sweep.lowest_so_far</comment>
        <translation>지금까지 {name}의 평균이 가장 낮지만, 아직 다른 모든 값보다 뚜렷하게 낮지는 않습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The best peak is lower for longer runs: this result holds for runs of this length.</source>
        <comment>sweep.peak_falls</comment>
        <translation>실행이 길수록 최적의 피크는 낮아집니다. 이 결과는 이 길이의 실행에만 적용됩니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its forecast ends at {low:.3f} or above, and another run has reached {best:.3f}: it can no longer become the best</source>
        <comment>sweep.cannot_win</comment>
        <translation>예측한 최종값이 {low:.3f} 이상인데 다른 실행은 {best:.3f}에 도달했습니다. 더 이상 최적이 될 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Process {rank} (counted from 0) has not responded for {seconds} s: it hangs, or its machine cannot be reached</source>
        <comment>ranks.silent</comment>
        <translation>프로세스 {rank}(0부터 셈)이(가) {seconds}초 동안 응답하지 않습니다. 멈추었거나 그 컴퓨터에 연결할 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}. {lost}</source>
        <comment>ranks.lost_because</comment>
        <translation>{reason}. {lost}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Another of the {processes} processes of this run has ended, or can no longer be reached</source>
        <comment>ranks.lost</comment>
        <translation>이 실행의 프로세스 {processes}개 중 다른 하나가 끝났거나 연결할 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{lost}. Resume continues from here, or, with training.sharding, from the last checkpoint</source>
        <comment>ranks.goes_on</comment>
        <translation>{lost}. 재개하면 여기에서, training.sharding을 쓰면 마지막 체크포인트에서 계속됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{lost}. A collective operation on this GPU could not be ended, and there is no checkpoint yet: start the run again</source>
        <comment>ranks.cut_off</comment>
        <translation>{lost}. 이 GPU의 집단 연산을 끝낼 수 없었고 아직 체크포인트가 없습니다. 실행을 다시 시작하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{lost}. A collective operation on this GPU could not be ended; the checkpoint of step {step} is kept, and resume continues from it</source>
        <comment>ranks.cut_off_kept</comment>
        <translation>{lost}. 이 GPU의 집단 연산을 끝낼 수 없었습니다. 스텝 {step}의 체크포인트가 보관되어 있고, 재개하면 거기에서 계속됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Process {rank} (counted from 0) could not do its part: {reason}</source>
        <comment>ranks.failed</comment>
        <translation>프로세스 {rank}(0부터 셈)이(가) 맡은 일을 하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has a different text or tokenizer from the first process: every machine needs the same files under the same path</source>
        <comment>ranks.other_text</comment>
        <translation>첫 프로세스와 텍스트 또는 토크나이저가 다릅니다. 모든 컴퓨터의 같은 경로에 같은 파일이 있어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The processes of this run do not agree on the next task ({task}, step {step}); please report this</source>
        <comment>ranks.out_of_step</comment>
        <translation>이 실행의 프로세스마다 다음 작업이 서로 다릅니다({task}, 스텝 {step}). 이 문제를 신고해 주십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{processes} processes train only where torchrun has started all of them together</source>
        <comment>ranks.not_started</comment>
        <translation>프로세스 {processes}개로 학습하려면 torchrun이 모두 함께 시작해야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{device} is one device, and {processes} processes each need one of their own: choose auto, cuda or cpu</source>
        <comment>ranks.one_device</comment>
        <translation>{device}은(는) 장치 하나이고, 프로세스 {processes}개는 각자 장치가 필요합니다. auto, cuda, cpu 중에서 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{card} is not used: it has compute capability {capability}, and the installed PyTorch has code for {architectures} only. A build for it: {command}</source>
        <comment>gpu.no_code</comment>
        <translation>{card}을(를) 쓰지 않습니다. compute capability가 {capability}인데 설치된 PyTorch는 {architectures}만 지원합니다. 이 카드용 빌드: {command}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{card} is not used: the installed PyTorch is a build without CUDA. Install the one with it: {command}</source>
        <comment>gpu.cpu_build</comment>
        <translation>{card}을(를) 쓰지 않습니다. 설치된 PyTorch는 CUDA가 없는 빌드입니다. CUDA가 있는 빌드를 설치하십시오: {command}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{card} is not used: its driver {driver} runs CUDA up to {runs}, and the installed PyTorch needs {needs}. Update the NVIDIA driver (https://www.nvidia.com/drivers).</source>
        <comment>gpu.old_driver</comment>
        <translation>{card}을(를) 쓰지 않습니다. 드라이버 {driver}은(는) CUDA {runs}까지 지원하는데 설치된 PyTorch에는 {needs}이(가) 필요합니다. NVIDIA 드라이버를 업데이트하십시오(https://www.nvidia.com/drivers).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{card} is not used: PyTorch with CUDA {cuda} does not see it, though driver {driver} does. Restart the machine; give a container the GPUs of its machine.</source>
        <comment>gpu.not_shown</comment>
        <translation>{card}을(를) 쓰지 않습니다. 드라이버 {driver}은(는) 카드를 인식하는데 CUDA {cuda}용 PyTorch가 인식하지 못합니다. 컴퓨터를 다시 시작하고, 컨테이너이면 GPU를 연결하십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: {reason}. Training continues</source>
        <comment>training.skipped</comment>
        <translation>스텝 {step}: {reason}. 학습은 계속됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No sample, as the prompt is empty: write a few words to continue</source>
        <comment>training.prompt_empty</comment>
        <translation>프롬프트가 비어 있어 샘플이 없습니다. 이어 쓸 단어를 몇 개 적으십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No sample, as memory ran out: lower sampling.max_new_tokens or data.context_length</source>
        <comment>training.sample_memory</comment>
        <translation>메모리가 부족하여 샘플이 없습니다. sampling.max_new_tokens나 data.context_length를 낮추십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No sample, as the whole model does not fit on the GPU next to the part that is trained there: sample from a checkpoint</source>
        <comment>training.sample_room</comment>
        <translation>학습 중인 부분 옆에 모델 전체가 GPU에 들어가지 않아 샘플이 없습니다. 체크포인트에서 샘플을 만드십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The sample could not be completed: {reason}</source>
        <comment>training.sample_failed</comment>
        <translation>샘플을 완성하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No evaluation, as memory ran out: lower training.batch_size or data.context_length</source>
        <comment>training.evaluation_memory</comment>
        <translation>메모리가 부족하여 평가하지 못했습니다. training.batch_size나 data.context_length를 낮추십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>one update needs {needed} batches, but all epochs together have {there}; lower it or train more epochs</source>
        <comment>training.too_few_batches</comment>
        <translation>업데이트 하나에 배치 {needed}개가 필요한데 모든 에포크를 합쳐 {there}개뿐입니다. 이 값을 낮추거나 더 많은 에포크로 학습하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Non-finite {name} at step {step}: {value}. The parameters are as they were before this step. Likely causes: a peak learning rate that is too high, or clipping that is off. Go back to the last good checkpoint, then lower the rest of the schedule or set clipping.begin to start; resume repeats the step without a change.</source>
        <comment>training.non_finite</comment>
        <translation>스텝 {step}에서 유한하지 않은 {name}: {value}. 파라미터는 이 스텝 이전 그대로입니다. 가능한 원인: 너무 높은 피크 학습률, 또는 꺼진 클리핑. 마지막 정상 체크포인트로 되돌린 다음 남은 스케줄을 낮추거나 clipping.begin을 start로 설정하십시오. 재개하면 같은 스텝을 그대로 반복합니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training loss</source>
        <comment>training.loss</comment>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>gradient norm</source>
        <comment>training.grad_norm</comment>
        <translation>그래디언트 노름</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>training loss of the evaluation</source>
        <comment>training.evaluated_loss</comment>
        <translation>평가의 훈련 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>validation loss of the evaluation</source>
        <comment>training.validation_loss</comment>
        <translation>평가의 검증 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: fp16 overflow {attempt}, loss scale lowered</source>
        <comment>training.overflow</comment>
        <translation>스텝 {step}: fp16 오버플로 {attempt}회, 손실 스케일을 낮춤</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run was interrupted.</source>
        <comment>failure.interrupted</comment>
        <translation>실행이 중단되었습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Out of memory: {needed_mb:,.1f} MB more were needed, {free_mb:,.1f} MB are free. Lower training.batch_size (and raise training.grad_accumulation to keep the effect), data.context_length, model.emb_dim or model.n_layers.</source>
        <comment>failure.memory_with_numbers</comment>
        <translation>메모리가 부족합니다. {needed_mb:,.1f}MB가 더 필요한데 {free_mb:,.1f}MB가 남았습니다. training.batch_size(효과를 유지하려면 training.grad_accumulation을 높임), data.context_length, model.emb_dim 또는 model.n_layers를 낮추십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The GPU can no longer be used by this program ({error}). Restart the program.</source>
        <comment>failure.device_lost</comment>
        <translation>이 프로그램은 GPU를 더 이상 쓸 수 없습니다({error}). 프로그램을 다시 시작하십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The GPU can no longer be used by this program ({error}). Restart the program; the checkpoint of step {step} is kept, and the run can be resumed from it.</source>
        <comment>failure.device_lost_kept</comment>
        <translation>이 프로그램은 GPU를 더 이상 쓸 수 없습니다({error}). 프로그램을 다시 시작하십시오. 스텝 {step}의 체크포인트가 보관되어 있어 실행을 거기에서 재개할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Out of memory. Lower training.batch_size (and raise training.grad_accumulation to keep the effect), data.context_length, model.emb_dim or model.n_layers.</source>
        <comment>failure.memory</comment>
        <translation>메모리가 부족합니다. training.batch_size(효과를 유지하려면 training.grad_accumulation을 높임), data.context_length, model.emb_dim 또는 model.n_layers를 낮추십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The training failed: {type}: {error}</source>
        <comment>failure.unknown</comment>
        <translation>학습에 실패했습니다: {type}: {error}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run's folder {path} is gone: {reason}</source>
        <comment>disk.folder_gone</comment>
        <translation>실행의 폴더 {path}이(가) 사라졌습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is gone: something else has its name now</source>
        <comment>disk.folder_replaced</comment>
        <translation>{path}이(가) 사라졌습니다. 그 이름으로 다른 것이 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run's folder {path} can no longer be read and written</source>
        <comment>disk.folder_locked</comment>
        <translation>실행의 폴더 {path}을(를) 더 이상 읽고 쓸 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A file of the run, {path}, is gone: {reason}</source>
        <comment>disk.file_gone</comment>
        <translation>실행의 파일 {path}이(가) 사라졌습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The folder of checkpoints in {path} was missing; it was created again, and the run is saved there</source>
        <comment>disk.checkpoints_gone</comment>
        <translation>{path}의 체크포인트 폴더가 없어져서 다시 만들었고, 실행을 그곳에 저장합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}. The run is paused, and all that was trained is still in memory. Save it elsewhere, or fix this and resume.</source>
        <comment>disk.not_kept</comment>
        <translation>{reason}. 실행이 일시 정지되었고, 학습한 것은 모두 메모리에 있습니다. 다른 위치에 저장하거나, 문제를 해결한 뒤 재개하십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The disk is full{where}: {needed_mb:,.1f} MB are needed, {free_mb:,.1f} MB are free, but a quota or another limit does not allow more. Free some space, then start or resume the run.</source>
        <comment>disk.limit</comment>
        <translation>디스크가 가득 찼습니다{where}: {needed_mb:,.1f}MB가 필요하고 {free_mb:,.1f}MB가 남았지만, 할당량이나 다른 제한 때문에 더 쓸 수 없습니다. 공간을 확보한 뒤 실행을 시작하거나 재개하십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The disk is full{where}: {needed_mb:,.1f} MB are needed, {free_mb:,.1f} MB are free. Free some space, then start or resume the run.</source>
        <comment>disk.full_with_numbers</comment>
        <translation>디스크가 가득 찼습니다{where}: {needed_mb:,.1f}MB가 필요한데 {free_mb:,.1f}MB가 남았습니다. 공간을 확보한 뒤 실행을 시작하거나 재개하십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The disk is full{where}. Free some space, then try again.</source>
        <comment>disk.full</comment>
        <translation>디스크가 가득 찼습니다{where}. 공간을 확보한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run is paused already</source>
        <comment>command.paused_already</comment>
        <translation>실행이 이미 일시 정지되어 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run is not paused</source>
        <comment>command.not_paused</comment>
        <translation>실행이 일시 정지되어 있지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>single steps are possible only while paused; pause first</source>
        <comment>command.step_while_running</comment>
        <translation>한 스텝씩 진행은 일시 정지 중에만 할 수 있습니다. 먼저 일시 정지하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run is training; pause first</source>
        <comment>command.go_back_while_running</comment>
        <translation>실행이 학습 중입니다. 먼저 일시 정지하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run has already made its last update</source>
        <comment>command.after_last_update</comment>
        <translation>실행이 이미 마지막 업데이트를 마쳤습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>only a what-if has a number of updates, and it needs one</source>
        <comment>origin.steps_of_what_if</comment>
        <translation>업데이트 수는 가정 실험에만 지정하며, 가정 실험에는 반드시 필요합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is no field of a config</source>
        <comment>origin.no_field</comment>
        <translation>설정의 필드가 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>needs a branch: a resumed run keeps it</source>
        <comment>origin.makes_a_branch</comment>
        <translation>바꾸려면 분기해야 합니다. 재개한 실행은 이 값을 유지합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the schedule up to here has already been used: edit the rest of it instead</source>
        <comment>origin.schedule_is_history</comment>
        <translation>여기까지의 스케줄은 이미 사용되었습니다. 남은 스케줄을 편집하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>is fixed from the first step on: start a new run to change it</source>
        <comment>origin.from_first_step</comment>
        <translation>첫 스텝부터 정해져 있습니다. 바꾸려면 새 실행을 시작하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is not a CSV file: {reason}</source>
        <comment>log.no_csv</comment>
        <translation>{file}은(는) CSV 파일이 아닙니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no column "{column}"; it has {names:list}</source>
        <comment>log.no_column</comment>
        <translation>{file}에 "{column}" 열이 없습니다. 있는 열: {names:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no learning rate in any row</source>
        <comment>log.no_rate</comment>
        <translation>{file}의 어느 행에도 학습률이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}, line {line}: {column} cannot be {value!r}</source>
        <comment>log.bad_value</comment>
        <translation>{file}, {line}행: {column}은(는) {value!r}일 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: the learning rate in {column} is {value:g} at step {step:,}, and can be 0 to {most:g}: choose another column for it</source>
        <comment>log.bad_rate</comment>
        <translation>{file}: {column}의 학습률이 스텝 {step:,}에서 {value:g}인데 0부터 {most:g}까지여야 합니다. 다른 열을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is empty: if a trainer has just created it, wait for its first rows</source>
        <comment>log.empty</comment>
        <translation>{file}이(가) 비어 있습니다. 트레이너가 방금 만들었으면 첫 행이 나올 때까지 기다리십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is not text: a log is a CSV file, JSON lines or TensorBoard's event files</source>
        <comment>log.binary</comment>
        <translation>{file}은(는) 텍스트가 아닙니다. 로그는 CSV 파일, JSON Lines 또는 TensorBoard의 이벤트 파일입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}, line {line}: it is longer than {most:,} characters, too long for a row of a log</source>
        <comment>log.long_line</comment>
        <translation>{file}, {line}행: {most:,}자를 넘어 로그의 행으로는 너무 깁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has more than {most:,} rows</source>
        <comment>log.too_long</comment>
        <translation>{file}의 행이 {most:,}개를 넘습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has more than {most:,} columns</source>
        <comment>log.too_wide</comment>
        <translation>{file}의 열이 {most:,}개를 넘습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is larger than {most:,} bytes: write it as JSON lines, one record a line</source>
        <comment>log.too_large</comment>
        <translation>{file}이(가) {most:,}바이트보다 큽니다. 한 줄에 레코드 하나씩 JSON Lines로 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} begins with numbers ({line}): its first line must name the columns, as in step,lr,loss</source>
        <comment>log.no_header</comment>
        <translation>{file}이(가) 숫자로 시작합니다({line}). 첫 줄은 step,lr,loss처럼 열 이름이어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {rows:,} rows have more or fewer cells than the header; missing cells count as not measured</source>
        <comment>log.other_widths</comment>
        <translation>{file}: 행 {rows:,}개의 칸 수가 머리글과 다릅니다. 없는 칸은 측정하지 않은 것으로 봅니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no records of numbers: a log in JSON is one record a line, or a list of them (as log_history in trainer_state.json)</source>
        <comment>log.no_json</comment>
        <translation>{file}에 숫자 레코드가 없습니다. JSON 로그는 한 줄에 레코드 하나이거나 레코드의 목록입니다(trainer_state.json의 log_history처럼)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is not JSON: {reason}</source>
        <comment>log.bad_json</comment>
        <translation>{file}은(는) JSON이 아닙니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {lines:,} lines are not records and are skipped</source>
        <comment>log.no_records</comment>
        <translation>{file}: {lines:,}줄은 레코드가 아니어서 건너뜁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} has no event files of TensorBoard, and no file of a name that trainers give their logs: name the file itself</source>
        <comment>log.no_events</comment>
        <translation>{path}에 TensorBoard의 이벤트 파일도, 트레이너가 로그에 붙이는 이름의 파일도 없습니다. 파일을 직접 지정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is not an event file of TensorBoard: the checksum of its first record is wrong</source>
        <comment>log.no_event_file</comment>
        <translation>{file}은(는) TensorBoard의 이벤트 파일이 아닙니다. 첫 레코드의 체크섬이 틀립니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} is damaged from byte {byte:,} on: a checksum is wrong, and that record is left out</source>
        <comment>log.damaged_events</comment>
        <translation>{file}이(가) {byte:,}번째 바이트부터 손상되었습니다. 체크섬이 틀린 레코드를 뺐습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} contains no curve of numbers</source>
        <comment>log.no_numbers</comment>
        <translation>{file}에 숫자로 된 곡선이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no run {run!r}; it has {runs:list}</source>
        <comment>log.no_run</comment>
        <translation>{file}에 {run!r} 실행이 없습니다. 있는 실행: {runs:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has several runs ({runs:list}): choose one</source>
        <comment>log.several_runs</comment>
        <translation>{file}에 실행이 여러 개 있습니다({runs:list}). 하나를 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no loss in the first {seen:,} steps</source>
        <comment>log.nothing_until</comment>
        <translation>{file}의 처음 {seen:,}스텝에 손실이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the log plans no step after {step:,}; if that run goes on, give its total steps, and the rest can be forecast</source>
        <comment>log.no_rest</comment>
        <translation>로그에는 스텝 {step:,} 뒤의 계획이 없습니다. 그 실행이 계속된다면 전체 스텝을 지정하십시오. 그러면 나머지를 예측할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>from step {step:,} on the log plans no learning rate: the last one, {rate:.3g}, is held until step {planned:,}</source>
        <comment>log.held</comment>
        <translation>스텝 {step:,}부터 로그에 계획된 학습률이 없습니다. 마지막 값 {rate:.3g}을(를) 스텝 {planned:,}까지 유지합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has several runs ({runs:list}): import one of them, and forecast that</source>
        <comment>log.import_first</comment>
        <translation>{file}에 실행이 여러 개 있습니다({runs:list}). 하나를 가져와서 예측하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has columns ({names:list}), but no rows yet: nothing has been logged</source>
        <comment>log.no_rows</comment>
        <translation>{file}에는 열({names:list})만 있고 행이 아직 없습니다. 기록된 값이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: there is no number in {column} yet</source>
        <comment>log.no_number</comment>
        <translation>{file}: {column} 열에 아직 숫자가 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no column that counts steps or tokens; it has {names:list}</source>
        <comment>log.no_step</comment>
        <translation>{file}에 스텝이나 토큰을 세는 열이 없습니다. 있는 열: {names:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no column with a loss; it has {names:list}</source>
        <comment>log.no_loss</comment>
        <translation>{file}에 손실 열이 없습니다. 있는 열: {names:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {column} counts tokens; give the number of tokens of one update</source>
        <comment>log.no_tokens_per_step</comment>
        <translation>{file}: {column}은(는) 토큰을 셉니다. 업데이트 하나의 토큰 수를 지정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no loss in any row yet</source>
        <comment>log.nothing_measured</comment>
        <translation>{file}에 아직 손실이 있는 행이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has no learning rate: its curves can be shown, but not forecast; if a column has it under another name, choose that column</source>
        <comment>log.without_rates</comment>
        <translation>{file}에 학습률이 없습니다. 곡선을 볼 수는 있지만 예측할 수는 없습니다. 학습률이 다른 이름의 열에 있으면 그 열을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{rows:,} rows have no number in {column} and are skipped</source>
        <comment>log.rows_without_step</comment>
        <translation>행 {rows:,}개는 {column}에 숫자가 없어 건너뜁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{column}: {rows:,} values are at steps that appear again later; the last value of each step is used</source>
        <comment>log.steps_again</comment>
        <translation>{column}: 값 {rows:,}개가 뒤에 다시 나오는 스텝에 있습니다. 스텝마다 마지막 값을 씁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {column} goes beyond {most:,} steps: if it counts tokens, say so</source>
        <comment>log.too_many_steps</comment>
        <translation>{file}: {column}이(가) {most:,}스텝을 넘습니다. 토큰을 센 것이면 그렇게 지정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file} has {total:,} steps, so {planned:,} cannot be the length of the run</source>
        <comment>log.planned_too_short</comment>
        <translation>{file}의 스텝이 {total:,}개이므로 {planned:,}은(는) 실행의 길이일 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{role} is not one of {roles:list}</source>
        <comment>log.unknown_role</comment>
        <translation>{role}은(는) {roles:list} 중 하나가 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{unit} is not one of {units:list}</source>
        <comment>log.unknown_unit</comment>
        <translation>{unit}은(는) {units:list} 중 하나가 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{role}: {column}</source>
        <comment>log.taken_for</comment>
        <translation>{role}: {column}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{file}: {roles:list}</source>
        <comment>log.columns</comment>
        <translation>{file}: {roles:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the number of the row</source>
        <comment>log.counted</comment>
        <translation>행 번호</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run}: its log has grown to {steps:,} steps</source>
        <comment>log.followed</comment>
        <translation>{run}: 로그가 {steps:,}스텝으로 늘었습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{run}: the new part of its log cannot be read ({reason}); the run stays as it was</source>
        <comment>log.not_followed</comment>
        <translation>{run}: 로그의 새 부분을 읽을 수 없습니다({reason}). 실행은 그대로입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no forecast: {reason}</source>
        <comment>foresight.none</comment>
        <translation>예측 없음: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nothing of the run is left</source>
        <comment>foresight.nothing_left</comment>
        <translation>더 남은 실행이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{seen:,} is beyond the end: the log plans {total:,} steps</source>
        <comment>foresight.seen_beyond_end</comment>
        <translation>{seen:,}은(는) 끝을 넘습니다. 로그에는 {total:,}스텝이 계획되어 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{metric}: end {end:.3f} ({low:.3f}-{high:.3f}, 80%)</source>
        <comment>foresight.end</comment>
        <translation>{metric}: 최종 {end:.3f} ({low:.3f}-{high:.3f}, 80%)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>learned from only {seen:,} updates: more than half of the runs forecast so early end outside the band</source>
        <comment>foresight.young</comment>
        <translation>겨우 {seen:,}번의 업데이트로 예측했습니다. 이렇게 일찍 예측한 실행은 절반 넘게 띠 밖에서 끝납니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>beyond step {step:,}, four times what was seen, the forecast is only a guess</source>
        <comment>foresight.far</comment>
        <translation>지금까지 본 길이의 네 배인 스텝 {step:,}부터는 예측이 추측에 지나지 않습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>nothing has been measured yet</source>
        <comment>foresight.nothing_seen</comment>
        <translation>아직 측정된 것이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>still in the warmup (update {seen:,} of {warmup:,}), which says little about the rest</source>
        <comment>foresight.in_warmup</comment>
        <translation>아직 워밍업 중이라(업데이트 {warmup:,}회 중 {seen:,}회) 남은 실행을 거의 알 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>still in the warmup: the learning rate has risen up to update {seen:,}</source>
        <comment>foresight.still_rising</comment>
        <translation>아직 워밍업 중입니다. 업데이트 {seen:,}까지 학습률이 계속 올랐습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{points} of {needed} points after twice the warmup; it appears when there are enough</source>
        <comment>foresight.few_points</comment>
        <translation>워밍업의 두 배 뒤 측정점 {needed}개 중 {points}개입니다. 충분해지면 나타납니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>too early after so long a warmup: about {steps:,} more steps at this learning rate are needed</source>
        <comment>foresight.little_work</comment>
        <translation>워밍업이 길어서 아직 이릅니다. 지금 학습률로 약 {steps:,}스텝이 더 필요합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the warmup was long, and the learning rate is too low by now to learn enough from</source>
        <comment>foresight.little_rate</comment>
        <translation>워밍업이 길었고, 지금은 학습률이 너무 낮아 배울 것이 부족합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a loss was not a number; go back to a checkpoint before it</source>
        <comment>foresight.not_finite</comment>
        <translation>유한하지 않은 손실이 있었습니다. 그 전의 체크포인트로 되돌리십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a loss is not above 0: only the cross-entropy of a text can be forecast</source>
        <comment>foresight.not_positive</comment>
        <translation>0보다 크지 않은 손실이 있습니다. 텍스트의 교차 엔트로피만 예측할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run is diverging; the forecast returns when the loss has recovered</source>
        <comment>foresight.diverging</comment>
        <translation>실행이 발산하고 있습니다. 손실이 회복되면 예측이 다시 나타납니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>there is a spike in the loss; the forecast returns when the loss has recovered</source>
        <comment>foresight.spike</comment>
        <translation>손실에 스파이크가 있습니다. 손실이 회복되면 예측이 다시 나타납니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>train and val loss have separated since step {step:,}; more text, fewer epochs or dropout would help</source>
        <comment>foresight.parted</comment>
        <translation>스텝 {step:,}부터 훈련·검증 손실이 벌어졌습니다. 텍스트나 드롭아웃을 늘리거나 에포크를 줄이십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{epochs:.3g} epochs of one text may be memorised; needs at most {most:g}, or an earlier run with this setup</source>
        <comment>foresight.many_epochs</comment>
        <translation>한 텍스트의 {epochs:.3g}에포크는 암기될 수 있습니다. {most:g}에포크 이하나 같은 구성의 이전 실행이 필요합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{epochs:.3g} epochs of one text, {evaluations} evaluations; more of these, or an earlier run with this setup, would help</source>
        <comment>foresight.unjudged</comment>
        <translation>한 텍스트의 {epochs:.3g}에포크에 평가가 {evaluations}회뿐입니다. 더 평가하거나 같은 구성의 이전 실행을 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the validation loss has risen from {least:.3f} to {now:.3f}; it returns when that has fallen again</source>
        <comment>foresight.val_risen</comment>
        <translation>검증 손실이 {least:.3f}에서 {now:.3f}(으)로 올랐습니다. 다시 내려가면 나타납니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>fitted to the first 70%, it misses the rest by {missed:.3f} (sd {sd:.3f}); more of the run may help</source>
        <comment>foresight.back_test</comment>
        <translation>처음 70%에 맞춘 예측이 나머지에서 {missed:.3f} 빗나갑니다(표준 편차 {sd:.3f}). 더 진행되면 달라질 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its highest learning rate, {peak:.3g}, is more than 25% from {ours:.3g}</source>
        <comment>foresight.other_peak</comment>
        <translation>최고 학습률 {peak:.3g}이(가) {ours:.3g}에서 25% 넘게 벗어나 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is not used for the forecast: {reason}</source>
        <comment>foresight.not_taught</comment>
        <translation>{name}은(는) 예측에 쓰지 않습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>at {share:.0%}: {loss:.3f} +- {half:.3f}, actual {came:.3f}</source>
        <comment>foresight.was_foretold</comment>
        <translation>{share:.0%}에서: {loss:.3f} ± {half:.3f}, 실제 {came:.3f}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>at {share:.0%}: {loss:.3f} +- {half:.3f}, for the schedule planned then; it was changed, actual {came:.3f}</source>
        <comment>foresight.was_replanned</comment>
        <translation>{share:.0%}에서: {loss:.3f} ± {half:.3f}(당시 계획된 스케줄. 그 뒤에 바뀜), 실제 {came:.3f}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>at {share:.0%}: no forecast: {reason}</source>
        <comment>foresight.was_silent</comment>
        <translation>{share:.0%}에서 예측 없음: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>at {first:.0%} to {last:.0%}: no forecast: {reason}</source>
        <comment>foresight.were_silent</comment>
        <translation>{first:.0%}부터 {last:.0%}까지 예측 없음: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the forecast from {name} holds within 25% of its highest learning rate, {peak:.3g}, but this plan goes up to {ours:.3g}</source>
        <comment>foresight.prior_of_other_peak</comment>
        <translation>{name}에서 얻은 예측은 최고 학습률이 {peak:.3g}의 25% 이내일 때만 유효한데 이 계획은 {ours:.3g}까지 올라갑니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>What was learned from a finished run could not be used and is learned again: {reason}</source>
        <comment>foresight.kept_unused</comment>
        <translation>완료된 실행에서 얻은 것을 쓸 수 없어 다시 계산합니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the plan goes up to {lr:.3g}, over 1.25 times the highest stable rate, {stably:.3g}; plan lower</source>
        <comment>foresight.higher_lr</comment>
        <translation>계획의 {lr:.3g}이(가) 안정적이었던 최고 학습률 {stably:.3g}의 1.25배를 넘습니다. 더 낮으면 예측됩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the end may be {low:.3f} to {high:.3f}, more than its change of {drop:.3f}; more of the run narrows it</source>
        <comment>foresight.wide_band</comment>
        <translation>최종 손실의 범위 {low:.3f}~{high:.3f}이(가) 예상 변화 {drop:.3f}보다 넓습니다. 더 진행되면 좁아집니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{topic}: {text}</source>
        <comment>reading.line</comment>
        <translation>{topic}: {text}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path}: its numbers do not support any sentence yet.</source>
        <comment>reading.nothing</comment>
        <translation>{path}: 아직 이 실행의 숫자로 뒷받침할 수 있는 문장이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Divergence</source>
        <comment>reading.topic_trouble</comment>
        <translation>발산</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Overfitting</source>
        <comment>reading.topic_overfitting</comment>
        <translation>과적합</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Loss spike</source>
        <comment>reading.topic_spike</comment>
        <translation>손실 급등</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Outlier batches</source>
        <comment>reading.topic_outliers</comment>
        <translation>튀는 배치</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Warmup</source>
        <comment>reading.topic_warmup</comment>
        <translation>워밍업</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Peak</source>
        <comment>reading.topic_peak</comment>
        <translation>피크</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Decay</source>
        <comment>reading.topic_decay</comment>
        <translation>감쇠</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Clipping</source>
        <comment>reading.topic_clipping</comment>
        <translation>클리핑</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Comparison</source>
        <comment>reading.topic_comparison</comment>
        <translation>비교</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The largest gradient norm in the {warmup:,} steps of warmup was {norm:.3g}, at step {step:,}.</source>
        <comment>reading.warmup_norm</comment>
        <translation>워밍업 {warmup:,}스텝 동안 그래디언트 노름의 최댓값은 {norm:.3g}입니다(스텝 {step:,}).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>In the first {steps} steps the loss rose from {before:.3f} to {after:.3f}; a longer warmup, or a lower initial learning rate, is gentler.</source>
        <comment>reading.warmup_rose</comment>
        <translation>처음 {steps}스텝 동안 손실이 {before:.3f}에서 {after:.3f}(으)로 올랐습니다. 워밍업을 더 길게 하거나 초기 학습률을 더 낮추면 완만해집니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>In {share:.0%} of the steps of warmup the norm was above the threshold of {threshold:g}; clipping was off here, as in the book.</source>
        <comment>reading.warmup_unclipped</comment>
        <translation>워밍업 스텝의 {share:.0%}에서 노름이 임곗값 {threshold:g}보다 컸습니다. 책에서처럼 여기에서는 클리핑이 꺼져 있었습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>An update changed the weights by {ratio:.2%} of their size, which is typical (0.1% to 1%).</source>
        <comment>reading.peak_ratio</comment>
        <translation>업데이트 한 번에 가중치가 그 크기의 {ratio:.2%}만큼 바뀌었습니다. 일반적인 값입니다(0.1%~1%).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>An update changed the weights by {ratio:.2%} of their size; more than 1% is high. Try a lower peak.</source>
        <comment>reading.peak_ratio_high</comment>
        <translation>업데이트 한 번에 가중치가 그 크기의 {ratio:.2%}만큼 바뀌었습니다. 1%가 넘으면 큰 값입니다. 피크를 낮추어 보십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>An update changed the weights by {ratio:.3%} of their size; less than 0.1% is low. Try a higher peak.</source>
        <comment>reading.peak_ratio_low</comment>
        <translation>업데이트 한 번에 가중치가 그 크기의 {ratio:.3%}만큼 바뀌었습니다. 0.1%보다 낮으면 작은 값입니다. 피크를 높여 보십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The loss spiked {spikes:times} near the highest learning rate, {spikes:first_at} {step:,}; a lower peak or a lower threshold makes that rarer.</source>
        <comment>reading.peak_spikes</comment>
        <translation>가장 높은 학습률 근처에서 손실이 {spikes:times} 급등했습니다({spikes:first_at} {step:,}). 피크나 임곗값을 낮추면 드물어집니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The loss spiked {spikes:times} near the highest learning rate, {spikes:first_at} {step:,}; a lower peak, or gradient clipping, makes that rarer.</source>
        <comment>reading.peak_spikes_unclipped</comment>
        <translation>가장 높은 학습률 근처에서 손실이 {spikes:times} 급등했습니다({spikes:first_at} {step:,}). 피크를 낮추거나 그래디언트 클리핑을 쓰면 드물어집니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A single batch stood out {batches:times}, {batches:first_at} {step:,}: loss {loss:.3f}, where {usual:.3f} was usual. One batch alone is no alarm.</source>
        <comment>reading.outliers</comment>
        <translation>배치 하나만의 손실이 {batches:times} 튀었습니다({batches:first_at} {step:,}). 평소의 {usual:.3f} 대신 {loss:.3f}입니다. 배치 하나만으로는 경보가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The loss spiked {spikes:times} away from the highest learning rate, {spikes:first_at} {step:,}.</source>
        <comment>reading.spikes</comment>
        <translation>가장 높은 학습률에서 떨어진 곳에서 손실이 {spikes:times} 급등했습니다({spikes:first_at} {step:,}).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>From step {step:,} on, the learning rate fell from {high:.3g} to {low:.3g}, and the smoothed loss from {before:.3f} to {after:.3f}: by {gain:.3f}.</source>
        <comment>reading.decay_gave</comment>
        <translation>스텝 {step:,}부터 학습률이 {high:.3g}에서 {low:.3g}(으)로, 평활 손실이 {before:.3f}에서 {after:.3f}(으)로 {gain:.3f}만큼 내려갔습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>At a constant learning rate from there on, the run would have ended at about {stayed:.3f} ({low:.3f} to {high:.3f}); the decay gained {gain:.3f}.</source>
        <comment>reading.decay_instead</comment>
        <translation>그 뒤로 학습률을 일정하게 유지했다면 실행이 약 {stayed:.3f}({low:.3f}~{high:.3f})에서 끝났을 것입니다. 감쇠로 얻은 것은 {gain:.3f}입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Training and validation loss separated at step {step:,}; the validation loss was lowest, {lowest:.3f}, at step {lowest_step:,}. Memorising: more text, fewer epochs, more dropout.</source>
        <comment>reading.parted</comment>
        <translation>스텝 {step:,}에서 훈련 손실과 검증 손실이 벌어졌습니다. 검증 손실은 스텝 {lowest_step:,}에서 {lowest:.3f}(으)로 가장 낮았습니다. 모델이 텍스트를 암기하고 있습니다. 텍스트를 늘리거나, 에포크를 줄이거나, 드롭아웃을 높이십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>At step {step:,} the validation loss fell less than half as fast as the training loss; it still fell since, to {lowest:.3f} at step {lowest_step:,}. The model begins to memorise: more text, fewer epochs, more dropout.</source>
        <comment>reading.parted_falling</comment>
        <translation>스텝 {step:,}에서 검증 손실은 훈련 손실의 절반도 안 되는 속도로 내려가고 있었습니다. 그 뒤에도 내려가 스텝 {lowest_step:,}에서 {lowest:.3f}입니다. 모델이 텍스트를 암기하기 시작했습니다. 텍스트를 늘리거나, 에포크를 줄이거나, 드롭아웃을 높이십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Training and validation loss separated at step {step:,}. No text was read twice, so this is not memorising: the validation text differs from the training text.</source>
        <comment>reading.parted_unrepeated</comment>
        <translation>스텝 {step:,}에서 훈련 손실과 검증 손실이 벌어졌습니다. 두 번 읽은 텍스트가 없으므로 암기가 아닙니다. 검증 텍스트가 훈련 텍스트와 다릅니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The threshold of {threshold:g}</source>
        <comment>reading.threshold</comment>
        <translation>임곗값 {threshold:g}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The threshold of {threshold:g}, set at step {step:,},</source>
        <comment>reading.threshold_set</comment>
        <translation>스텝 {step:,}에서 설정한 임곗값 {threshold:g}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{threshold} never bound; the largest norm was {norm:.3g}, at step {step:,}.</source>
        <comment>reading.never_bound</comment>
        <translation>{threshold}은(는) 한 번도 작용하지 않았습니다. 노름의 최댓값은 {norm:.3g}입니다(스텝 {step:,}).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>After {epochs:.3g} passes over the same text the training loss is {train:.3f} and the validation loss {val:.3f} (step {step:,}). Memorising: more text, fewer epochs, more dropout.</source>
        <comment>reading.memorised</comment>
        <translation>같은 텍스트를 {epochs:.3g}번 지난 뒤 훈련 손실은 {train:.3f}, 검증 손실은 {val:.3f}입니다(스텝 {step:,}). 모델이 텍스트를 암기하고 있습니다. 텍스트를 늘리거나, 에포크를 줄이거나, 드롭아웃을 높이십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{threshold} bound in nearly every step ({share:.0%}): it acts as a smaller learning rate.</source>
        <comment>reading.always_bound</comment>
        <translation>{threshold}이(가) 거의 모든 스텝({share:.0%})에서 작용했습니다. 학습률을 낮춘 것과 같습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{threshold} bound in {share:.1%} of the steps ({parts:list}).</source>
        <comment>reading.bound</comment>
        <translation>{threshold}이(가) 스텝의 {share:.1%}에서 작용했습니다({parts:list}).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>warmup {share:.1%}</source>
        <comment>reading.in_warmup</comment>
        <translation>워밍업 {share:.1%}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>peak {share:.1%}</source>
        <comment>reading.at_peak</comment>
        <translation>피크 {share:.1%}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>decay {share:.1%}</source>
        <comment>reading.in_decay</comment>
        <translation>감쇠 {share:.1%}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The run diverged at step {step:,}, at a learning rate of {lr:.3g}: its smoothed loss was more than 5% above its lowest value for 100 measurements.</source>
        <comment>reading.diverged</comment>
        <translation>스텝 {step:,}, 학습률 {lr:.3g}에서 실행이 발산했습니다. 측정 100번 동안 평활 손실이 최저값보다 5% 넘게 높았습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The loss was not a number at step {step:,}.</source>
        <comment>reading.not_finite</comment>
        <translation>스텝 {step:,}에서 손실이 유한하지 않은 값이 되었습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The validation loss ended {gain:.3f} below that of {other} (standard error {error:.3f}, one seed).</source>
        <comment>reading.better</comment>
        <translation>검증 손실이 {other}보다 {gain:.3f} 낮게 끝났습니다(표준 오차 {error:.3f}, 시드 하나).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The validation loss ended {loss:.3f} above that of {other} (standard error {error:.3f}, one seed).</source>
        <comment>reading.worse</comment>
        <translation>검증 손실이 {other}보다 {loss:.3f} 높게 끝났습니다(표준 오차 {error:.3f}, 시드 하나).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No clear difference in validation loss from {other} ({gain:+.3f}, standard error {error:.3f}, one seed).</source>
        <comment>reading.no_different</comment>
        <translation>{other}과(와) 비교해 검증 손실에 뚜렷한 차이가 없습니다({gain:+.3f}, 표준 오차 {error:.3f}, 시드 하나).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the test ended after {steps} updates, which is too few</source>
        <comment>lr_range.too_short</comment>
        <translation>테스트가 업데이트 {steps}회 만에 끝나 너무 짧습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the smoothed loss did not fall by {share:.0%} at any learning rate, which is usual for a model that is already trained</source>
        <comment>lr_range.no_fall</comment>
        <translation>어느 학습률에서도 평활 손실이 {share:.0%}만큼 내려가지 않았습니다. 이미 학습된 모델에서는 흔한 일입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its two rules contradict each other (valley {valley:.3g}, steep {steep:.3g}); more steps may help</source>
        <comment>lr_range.crossed</comment>
        <translation>두 규칙이 서로 어긋납니다(골짜기 {valley:.3g}, 가장 가파른 지점 {steep:.3g}). 스텝을 늘리면 나아질 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the first learning rate, {low:g}, must be below the last one, {high:g}</source>
        <comment>lr_range.no_range</comment>
        <translation>첫 학습률 {low:g}은(는) 마지막 학습률 {high:g}보다 낮아야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>must be from {least} to {most:,}</source>
        <comment>lr_range.steps</comment>
        <translation>{least}부터 {most:,}까지여야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the test was cancelled</source>
        <comment>lr_range.cancelled</comment>
        <translation>테스트를 취소했습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The test ended at the learning rate {lr:.3g}: {reason}</source>
        <comment>lr_range.not_finite</comment>
        <translation>학습률 {lr:.3g}에서 테스트가 끝났습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The test ended at the learning rate {lr:.3g}: the smoothed loss was four times its lowest value.</source>
        <comment>lr_range.ended_early</comment>
        <translation>학습률 {lr:.3g}에서 테스트가 끝났습니다. 평활 손실이 최저값의 네 배가 되었습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The test could not be saved for next time: {reason}</source>
        <comment>lr_range.not_kept</comment>
        <translation>다음에 쓸 수 있도록 테스트를 저장하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no interval: {reason}</source>
        <comment>lr_range.none</comment>
        <translation>구간 없음: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>A good peak may lie between these two learning rates. The longer a run, the lower its best peak: a test takes only about a hundred steps.</source>
        <comment>lr_range.longer</comment>
        <translation>적절한 피크는 이 두 학습률 사이에 있을 수 있습니다. 실행이 길수록 최적의 피크는 낮아집니다. 테스트는 100스텝 정도일 뿐입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Only a log of {name} or {base} is known: what follows holds only if both were evaluated on the same text, with the same tokenizer.</source>
        <comment>compare.unknown_text</comment>
        <translation>{name} 또는 {base}은(는) 로그만 있습니다. 다음 내용은 둘 다 같은 텍스트와 같은 토크나이저로 평가한 경우에만 유효합니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} was trained or evaluated on a different text from {base}: they are not compared.</source>
        <comment>compare.other_text</comment>
        <translation>{name}은(는) {base}과(와) 다른 텍스트로 학습하거나 평가했습니다. 비교하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} differs in more than one field ({fields:list}): it cannot be told which of them made the difference.</source>
        <comment>compare.many_fields</comment>
        <translation>{name}은(는) 여러 필드({fields:list})가 다릅니다. 어느 것이 차이를 만들었는지 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the {n} batches of the last evaluation</source>
        <comment>compare.batches</comment>
        <translation>마지막 평가의 배치 {n}개</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the last {n} evaluations</source>
        <comment>compare.evaluations</comment>
        <translation>마지막 평가 {n}회</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} and {base} have too few evaluations to compare: at least three are needed.</source>
        <comment>compare.few_evaluations</comment>
        <translation>{name}과(와) {base}은(는) 비교하기에 평가가 부족합니다. 적어도 세 번이 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The validation loss of {name} ended {gain:.4f} below that of {base}, over {over} (standard error {error:.4f}): better, {seeds}.</source>
        <comment>compare.better</comment>
        <translation>{name}의 검증 손실이 {over}에서 {base}보다 {gain:.4f} 낮게 끝났습니다(표준 오차 {error:.4f}). {seeds} 더 좋습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The validation loss of {name} ended {loss:.4f} above that of {base}, over {over} (standard error {error:.4f}): worse, {seeds}.</source>
        <comment>compare.worse</comment>
        <translation>{name}의 검증 손실이 {over}에서 {base}보다 {loss:.4f} 높게 끝났습니다(표준 오차 {error:.4f}). {seeds} 더 나쁩니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} and {base}: no clear difference ({gain:+.4f}, standard error {error:.4f}, over {over}), {seeds}.</source>
        <comment>compare.no_different</comment>
        <translation>{name}과(와) {base} 사이에 뚜렷한 차이가 없습니다({gain:+.4f}, 표준 오차 {error:.4f}, {over}, {seeds}).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>on one seed</source>
        <comment>compare.one_seed</comment>
        <translation>시드 하나에서</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>with one seed each, {one} and {other}</source>
        <comment>compare.two_seeds</comment>
        <translation>시드가 하나씩({one}, {other})일 때</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} has the settings and the seed of {base}: it is the same run once more.</source>
        <comment>compare.same_run</comment>
        <translation>{name}은(는) {base}과(와) 설정도 시드도 같습니다. 같은 실행을 한 번 더 한 것입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{names:and} differ only in the seed: validation loss {mean:.4f}, with a spread (standard deviation) of {sd:.4f} over {n} seeds.</source>
        <comment>compare.seeds</comment>
        <translation>{names:and}은(는) 시드만 다릅니다: 검증 손실 {mean:.4f}, 시드 {n}개의 표준 편차 {sd:.4f}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Over the seeds, {names:and} end {gain:.4f} lower (standard error {error:.4f}): better.</source>
        <comment>compare.seeds_better</comment>
        <translation>여러 시드에서 {names:and}이(가) {gain:.4f} 낮게 끝납니다(표준 오차 {error:.4f}). 더 좋습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Over the seeds, {names:and} end {loss:.4f} higher (standard error {error:.4f}): worse.</source>
        <comment>compare.seeds_worse</comment>
        <translation>여러 시드에서 {names:and}이(가) {loss:.4f} 높게 끝납니다(표준 오차 {error:.4f}). 더 나쁩니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Over the seeds, {names:and} show no clear difference ({gain:+.4f}, standard error {error:.4f}).</source>
        <comment>compare.seeds_no_different</comment>
        <translation>여러 시드에서 {names:and} 사이에 뚜렷한 차이가 없습니다({gain:+.4f}, 표준 오차 {error:.4f}).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is not imported, and nothing was written: {reason}</source>
        <comment>archive.refused</comment>
        <translation>{path}을(를) 가져오지 않았고 아무것도 쓰지 않았습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is not a zip file, or it is damaged: ask for it again</source>
        <comment>archive.no_zip</comment>
        <translation>zip 파일이 아니거나 손상되었습니다. 다시 보내 달라고 하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is a zip file, but not a run packed by Crest (there is no {file} in it)</source>
        <comment>archive.no_contents</comment>
        <translation>zip 파일이지만 Crest가 묶은 실행이 아닙니다(안에 {file}이(가) 없음)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is of format {found}, and this version reads up to {known}: it was made by a newer Crest; update this one</source>
        <comment>archive.newer</comment>
        <translation>{name}의 형식은 {found}이고 이 버전은 {known}까지 읽습니다. 더 새로운 Crest에서 만들어졌으니 이 Crest를 업데이트하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} in it is damaged: ask for it again</source>
        <comment>archive.damaged</comment>
        <translation>안의 {name}이(가) 손상되었습니다. 다시 보내 달라고 하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it lacks {file}, which every run has: it must be packed again</source>
        <comment>archive.lacks</comment>
        <translation>모든 실행에 있는 {file}이(가) 없습니다. 다시 묶어 달라고 하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>"{name}": {reason}</source>
        <comment>archive.entry</comment>
        <translation>"{name}": {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it has more than {most:,} files, too many for a run</source>
        <comment>archive.too_many</comment>
        <translation>파일이 {most:,}개를 넘어 실행일 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it would be larger than {most_gb:,.0f} GB</source>
        <comment>archive.too_large</comment>
        <translation>{most_gb:,.0f}GB보다 커집니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its {packed_mb:,.1f} MB would become {total_mb:,.1f} MB, too much for a run</source>
        <comment>archive.bomb</comment>
        <translation>{packed_mb:,.1f}MB가 {total_mb:,.1f}MB로 늘어나므로 실행일 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>its size is not the size that the archive gives</source>
        <comment>archive.other_size</comment>
        <translation>크기가 적힌 것과 다릅니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it overlaps another file of the archive</source>
        <comment>archive.overlaps</comment>
        <translation>압축 파일의 다른 파일과 겹칩니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>another file has the same name, or would have it on a system that ignores upper and lower case</source>
        <comment>archive.twice</comment>
        <translation>다른 파일과 이름이 같거나, 대소문자를 구별하지 않는 시스템에서 같아집니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a file has the name of its folder</source>
        <comment>archive.file_as_folder</comment>
        <translation>파일 이름이 그 폴더의 이름과 같습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it lies outside the run's folder</source>
        <comment>archive.not_in_folder</comment>
        <translation>실행의 폴더 밖에 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name begins at the root of a disk</source>
        <comment>archive.name_absolute</comment>
        <translation>이름이 디스크의 루트에서 시작합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name leads out of the run's folder</source>
        <comment>archive.name_outside</comment>
        <translation>이름이 실행의 폴더 밖을 가리킵니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name has control characters</source>
        <comment>archive.name_control</comment>
        <translation>이름에 제어 문자가 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name is not possible on every system</source>
        <comment>archive.name_not_portable</comment>
        <translation>모든 시스템에서 쓸 수 있는 이름이 아닙니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name is that of a device on some systems</source>
        <comment>archive.name_reserved</comment>
        <translation>일부 시스템에서 장치의 이름입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it lies deeper than {most} folders</source>
        <comment>archive.name_deep</comment>
        <translation>폴더 {most}단계보다 깊이 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the name is too long</source>
        <comment>archive.name_long</comment>
        <translation>이름이 너무 깁니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is a hidden file, which packed runs do not have</source>
        <comment>archive.hidden</comment>
        <translation>묶은 실행에는 없는 숨김 파일입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is not a file but a link or a device</source>
        <comment>archive.no_file</comment>
        <translation>파일이 아니라 링크나 장치입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is encrypted</source>
        <comment>archive.encrypted</comment>
        <translation>암호화되어 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>it is compressed with a method that Crest does not use</source>
        <comment>archive.other_method</comment>
        <translation>Crest가 쓰지 않는 방식으로 압축되었습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} already exists; nothing was changed. Choose another name</source>
        <comment>archive.exists</comment>
        <translation>{path}이(가) 이미 있습니다. 아무것도 바꾸지 않았습니다. 다른 이름을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} in the run's folder could not be unpacked on every system: {reason}. Rename it or move it away</source>
        <comment>archive.bad_name</comment>
        <translation>실행의 폴더에 있는 {name}은(는) 모든 시스템에서 풀 수 있는 이름이 아닙니다: {reason}. 이름을 바꾸거나 다른 곳으로 옮기십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is a link, and only files are packed: replace it with the file itself</source>
        <comment>archive.link_in_run</comment>
        <translation>{path}은(는) 링크인데 파일만 묶을 수 있습니다. 링크 대신 파일 자체를 두십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Crest {version}, Python {python} ({bits} bit), {system}, language {language}</source>
        <comment>doctor.program</comment>
        <translation>Crest {version}, Python {python}({bits}비트), {system}, 언어 {language}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{packages:list}</source>
        <comment>doctor.packages</comment>
        <translation>{packages:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} {version}</source>
        <comment>doctor.package</comment>
        <translation>{name} {version}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>not installed: {packages:list}. Crest needs them: pip install {names}</source>
        <comment>doctor.lacking</comment>
        <translation>설치되지 않음: {packages:list}. Crest에 필요합니다: pip install {names}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name} is not installed; only {use} need it: pip install {name}</source>
        <comment>doctor.optional</comment>
        <translation>{name}이(가) 설치되지 않았습니다. {use}에만 필요합니다: pip install {name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>texts in Parquet files</source>
        <comment>doctor.for_parquet</comment>
        <translation>Parquet 파일의 텍스트</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>texts in HTML, EPUB and Word files</source>
        <comment>doctor.for_documents</comment>
        <translation>HTML, EPUB, Word 파일의 텍스트</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>texts in PDF files</source>
        <comment>doctor.for_pdf</comment>
        <translation>PDF 파일의 텍스트</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>runs that report to Weights &amp; Biases</source>
        <comment>doctor.for_wandb</comment>
        <translation>Weights &amp; Biases에 기록하는 실행</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>runs that report to MLflow</source>
        <comment>doctor.for_mlflow</comment>
        <translation>MLflow에 기록하는 실행</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Crest's own tests of exported weights</source>
        <comment>doctor.for_hf</comment>
        <translation>내보낸 가중치에 대한 Crest 자체의 테스트</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{processor}, {cores} cores, {total_gb:.1f} GB of memory ({free_gb:.1f} GB free)</source>
        <comment>doctor.machine</comment>
        <translation>{processor}, 코어 {cores}개, 메모리 {total_gb:.1f}GB({free_gb:.1f}GB 남음)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: {text}, {memory_gb:.1f} GB, precision {precision}</source>
        <comment>doctor.device</comment>
        <translation>{name}: {text}, {memory_gb:.1f}GB, 정밀도 {precision}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{device} (a run on device auto trains here)</source>
        <comment>doctor.first_device</comment>
        <translation>{device} (장치가 auto인 실행은 여기에서 학습합니다)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no NVIDIA card and no Apple GPU: runs train on the CPU</source>
        <comment>doctor.no_card</comment>
        <translation>NVIDIA 카드도 Apple GPU도 없습니다. 실행은 CPU에서 학습합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>PyTorch cannot be loaded: {reason}. Install it again: pip install torch</source>
        <comment>doctor.no_torch</comment>
        <translation>PyTorch를 불러올 수 없습니다: {reason}. 다시 설치하십시오: pip install torch</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the disk of the runs</source>
        <comment>doctor.runs_folder</comment>
        <translation>실행이 저장되는 디스크</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the disk of Crest's own data</source>
        <comment>doctor.data_folder</comment>
        <translation>Crest 데이터가 저장되는 디스크</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{place}: {free_gb:.1f} GB free</source>
        <comment>doctor.disk</comment>
        <translation>{place}: {free_gb:.1f}GB 남음</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{disk}: little room for checkpoints; free some space, or keep the runs on another disk</source>
        <comment>doctor.little_room</comment>
        <translation>{disk}: 체크포인트를 둘 공간이 부족합니다. 공간을 확보하거나 실행을 다른 디스크에 두십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{place}: {reason}</source>
        <comment>doctor.disk_problem</comment>
        <translation>{place}: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{place}: it cannot be written to; change the permissions, or keep the runs elsewhere</source>
        <comment>doctor.not_writable</comment>
        <translation>{place}: 쓸 수 없습니다. 권한을 바꾸거나 실행을 다른 곳에 두십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Qt {qt}, {platform}, screen {screen} at a scale of {scale:g}</source>
        <comment>doctor.display</comment>
        <translation>Qt {qt}, {platform}, 화면 {screen}, 배율 {scale:g}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Qt {qt}, and no display here: the window needs one (DISPLAY or WAYLAND_DISPLAY is not set)</source>
        <comment>doctor.no_display</comment>
        <translation>Qt {qt}, 디스플레이 없음: 창에는 디스플레이가 필요합니다(DISPLAY 또는 WAYLAND_DISPLAY가 설정되지 않았습니다)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Qt cannot be loaded: {problem}. Install it again: pip install PySide6-Essentials</source>
        <comment>doctor.no_qt</comment>
        <translation>Qt를 불러올 수 없습니다: {problem}. 다시 설치하십시오: pip install PySide6-Essentials</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Qt cannot be loaded: {problem}. Install that library; on Debian and Ubuntu: sudo apt install libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3</source>
        <comment>doctor.no_library</comment>
        <translation>Qt를 불러올 수 없습니다: {problem}. 그 라이브러리를 설치하십시오. Debian과 Ubuntu에서는: sudo apt install libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Qt cannot show windows: {problem}. On Debian and Ubuntu: sudo apt install libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1</source>
        <comment>doctor.no_plugin</comment>
        <translation>Qt가 창을 표시할 수 없습니다: {problem}. Debian과 Ubuntu에서는: sudo apt install libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{families} font families, Korean, Japanese and Chinese among them</source>
        <comment>doctor.fonts</comment>
        <translation>글꼴 {families}종(한국어, 일본어, 중국어 포함)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Korean</source>
        <comment>doctor.korean</comment>
        <translation>한국어</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Japanese</source>
        <comment>doctor.japanese</comment>
        <translation>일본어</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Simplified Chinese</source>
        <comment>doctor.chinese</comment>
        <translation>중국어</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>no font has these scripts: {scripts:list}. On Debian and Ubuntu: sudo apt install fonts-noto-cjk</source>
        <comment>doctor.no_fonts</comment>
        <translation>다음 문자의 글꼴이 없습니다: {scripts:list}. Debian과 Ubuntu에서는: sudo apt install fonts-noto-cjk</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The replay of {name} is the same bit for bit: {steps:steps}, with evaluations and samples.</source>
        <comment>replay.same</comment>
        <translation>{name}의 재현 결과가 비트 단위로 같습니다({steps:steps}, 평가와 샘플 포함).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The replay of {name} is the same bit for bit as far as both have gone: {steps:steps} of {total:,}.</source>
        <comment>replay.same_so_far</comment>
        <translation>둘 다 진행한 데까지 {name}의 재현 결과가 비트 단위로 같습니다({total:,} 중 {steps:steps}).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The replay of {name} differs from step {step:,} on: {what}.</source>
        <comment>replay.other</comment>
        <translation>{name}의 재현 결과가 스텝 {step:,}부터 다릅니다: {what}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The replay of {name} differs from step {step:,} on: {what}. This was expected: {reasons:clauses}.</source>
        <comment>replay.other_because</comment>
        <translation>{name}의 재현 결과가 스텝 {step:,}부터 다릅니다: {what}. 예상된 일입니다: {reasons:clauses}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The replay of {name} and the run have no step in common: {steps:steps} to compare.</source>
        <comment>replay.nothing</comment>
        <translation>{name}의 재현과 실행에 공통 스텝이 없습니다(비교할 {steps:steps}).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{column} was {was} and is {now}</source>
        <comment>replay.number</comment>
        <translation>{column}: 이전 {was}, 지금 {now}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the sample's text differs</source>
        <comment>replay.sample</comment>
        <translation>샘플의 텍스트가 다릅니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>measured</source>
        <comment>report.measured</comment>
        <translation>측정값</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Difference of validation loss from {name}</source>
        <comment>report.difference</comment>
        <translation>{name} 대비 검증 손실 차이</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Update ratio</source>
        <comment>report.update_ratio</comment>
        <translation>업데이트 비율</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>update / weights</source>
        <comment>report.update_ratio_unit</comment>
        <translation>업데이트 / 가중치</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Gradient noise scale</source>
        <comment>report.noise_scale</comment>
        <translation>그래디언트 노이즈 스케일</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>thousand tokens</source>
        <comment>report.noise_scale_unit</comment>
        <translation>천 토큰</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Speed</source>
        <comment>report.speed</comment>
        <translation>속도</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>thousand tokens per s</source>
        <comment>report.speed_unit</comment>
        <translation>천 토큰/초</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>GPU use</source>
        <comment>report.gpu_use</comment>
        <translation>GPU 사용률</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>MFU</source>
        <comment>report.mfu</comment>
        <translation>MFU</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>%</source>
        <comment>report.percent</comment>
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>GPU memory</source>
        <comment>report.gpu_memory</comment>
        <translation>GPU 메모리</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>GB in use</source>
        <comment>report.gigabytes</comment>
        <translation>GB 사용 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>GPU temperature</source>
        <comment>report.gpu_temperature</comment>
        <translation>GPU 온도</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>°C</source>
        <comment>report.degrees</comment>
        <translation>°C</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>GPU power</source>
        <comment>report.gpu_power</comment>
        <translation>GPU 전력</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>W</source>
        <comment>report.watts</comment>
        <translation>W</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Comparison of {runs:runs}</source>
        <comment>report.comparison</comment>
        <translation>{runs:runs} 비교</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Made by Crest on {when}</source>
        <comment>report.made</comment>
        <translation>{when}에 Crest로 만듦</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>a report takes at most {most} runs; {runs} were chosen</source>
        <comment>report.too_many</comment>
        <translation>보고서에는 실행을 {most}개까지 넣을 수 있는데 {runs}개를 선택했습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} is a folder: name a file that ends in .html</source>
        <comment>report.is_folder</comment>
        <translation>{path}은(는) 폴더입니다. .html로 끝나는 파일을 지정하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{path} already exists and is not a report of Crest; nothing was changed. Choose another name</source>
        <comment>report.other_file</comment>
        <translation>{path}이(가) 이미 있고 Crest의 보고서가 아닙니다. 아무것도 바꾸지 않았습니다. 다른 이름을 선택하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Results</source>
        <comment>report.results</comment>
        <translation>결과</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Curves</source>
        <comment>report.curves</comment>
        <translation>곡선</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Reading</source>
        <comment>report.reading</comment>
        <translation>해설</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Edits</source>
        <comment>report.edits</comment>
        <translation>편집</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Settings</source>
        <comment>report.settings</comment>
        <translation>설정</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>All settings</source>
        <comment>report.all_settings</comment>
        <translation>모든 설정</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Data</source>
        <comment>report.of_data</comment>
        <translation>데이터</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Model</source>
        <comment>report.of_model</comment>
        <translation>모델</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Optimizer</source>
        <comment>report.of_optimizer</comment>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Schedule</source>
        <comment>report.of_schedule</comment>
        <translation>스케줄</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Clipping</source>
        <comment>report.of_clipping</comment>
        <translation>클리핑</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Training</source>
        <comment>report.of_training</comment>
        <translation>학습</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Sampling</source>
        <comment>report.of_sampling</comment>
        <translation>샘플링</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Logging</source>
        <comment>report.of_logging</comment>
        <translation>로깅</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Samples</source>
        <comment>report.samples</comment>
        <translation>샘플</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Last sample</source>
        <comment>report.last_sample</comment>
        <translation>마지막 샘플</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Evaluations</source>
        <comment>report.evaluations</comment>
        <translation>평가</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Machine</source>
        <comment>report.machine</comment>
        <translation>컴퓨터</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>How to reproduce it</source>
        <comment>report.again</comment>
        <translation>다시 만드는 방법</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>With the settings below, saved as run.toml, without the edits that were made during the run:</source>
        <comment>report.again_settings</comment>
        <translation>아래 설정을 run.toml로 저장하여, 실행 도중의 편집 없이:</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>From the run's own folder, with every edit at its step:</source>
        <comment>report.again_folder</comment>
        <translation>이 실행의 폴더에서, 모든 편집을 그 스텝에 적용하여:</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The settings, run.toml. Paths of the original machine are shortened to their last part: replace them with your own.</source>
        <comment>report.again_toml</comment>
        <translation>설정(run.toml). 원래 컴퓨터의 경로는 마지막 부분만 남겼습니다. 그 자리에 자신의 경로를 쓰십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>What can be said</source>
        <comment>report.told_apart</comment>
        <translation>알 수 있는 것</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>What differs</source>
        <comment>report.what_differs</comment>
        <translation>차이점</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No setting differs.</source>
        <comment>report.no_field_differs</comment>
        <translation>다른 설정이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>This run</source>
        <comment>report.here</comment>
        <translation>이 실행</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Preset {name}</source>
        <comment>report.in_preset</comment>
        <translation>프리셋 {name}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Every setting is that of the preset {name}.</source>
        <comment>report.as_preset</comment>
        <translation>모든 설정이 프리셋 {name}과(와) 같습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{state}</source>
        <comment>report.state</comment>
        <translation>{state}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>completed</source>
        <comment>report.completed</comment>
        <translation>완료됨</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>stopped</source>
        <comment>report.stopped</comment>
        <translation>중지됨</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>failed</source>
        <comment>report.failed</comment>
        <translation>실패</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>still training</source>
        <comment>report.running</comment>
        <translation>아직 학습 중</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>interrupted</source>
        <comment>report.interrupted</comment>
        <translation>중단됨</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>diverged</source>
        <comment>report.diverged</comment>
        <translation>발산</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>what-if</source>
        <comment>report.trial</comment>
        <translation>가정 실험</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>started {when}</source>
        <comment>report.began</comment>
        <translation>{when} 시작</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>model {model}</source>
        <comment>report.model</comment>
        <translation>모델 {model}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>text {text}</source>
        <comment>report.text</comment>
        <translation>텍스트 {text}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>imported from {log}</source>
        <comment>report.imported</comment>
        <translation>{log}에서 가져옴</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>branch of {parent} at step {step:,}</source>
        <comment>report.branched</comment>
        <translation>{parent}의 스텝 {step:,}에서 분기</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Run</source>
        <comment>report.run</comment>
        <translation>실행</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>State</source>
        <comment>report.state_of_run</comment>
        <translation>상태</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Started</source>
        <comment>report.started</comment>
        <translation>시작</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Text</source>
        <comment>report.text_of_run</comment>
        <translation>텍스트</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Step</source>
        <comment>report.step</comment>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Steps</source>
        <comment>report.steps</comment>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{done:,} of {total:,}</source>
        <comment>report.steps_of</comment>
        <translation>{done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Tokens</source>
        <comment>report.tokens</comment>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Training time</source>
        <comment>report.time</comment>
        <translation>학습 시간</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Change</source>
        <comment>report.change</comment>
        <translation>변경</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Learning rate</source>
        <comment>report.rate</comment>
        <translation>학습률</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>planned at the start</source>
        <comment>report.planned</comment>
        <translation>시작할 때의 계획</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>still planned</source>
        <comment>report.still_planned</comment>
        <translation>남은 계획</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>applied</source>
        <comment>report.applied</comment>
        <translation>적용됨</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Loss</source>
        <comment>report.losses</comment>
        <translation>손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Cross-entropy (nats a token)</source>
        <comment>report.loss_unit</comment>
        <translation>교차 엔트로피(토큰당 nat)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>batch loss</source>
        <comment>report.batch_loss</comment>
        <translation>배치 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>train loss</source>
        <comment>report.train_loss</comment>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>val loss</source>
        <comment>report.val_loss</comment>
        <translation>검증 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Validation loss</source>
        <comment>report.val_losses</comment>
        <translation>검증 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Training loss</source>
        <comment>report.train_losses</comment>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Gradient norm</source>
        <comment>report.norm</comment>
        <translation>그래디언트 노름</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>2-norm before clipping</source>
        <comment>report.norm_unit</comment>
        <translation>클리핑 전 2-노름</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>gradient norm</source>
        <comment>report.grad_norm</comment>
        <translation>그래디언트 노름</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clipped</source>
        <comment>report.clipped</comment>
        <translation>클리핑됨</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>clip threshold</source>
        <comment>report.threshold</comment>
        <translation>클리핑 임곗값</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Steps clipped</source>
        <comment>report.clipped_share</comment>
        <translation>클리핑된 스텝</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{n:,} of {all:,} ({share:.1%})</source>
        <comment>report.clipped_of</comment>
        <translation>{n:,} / {all:,} ({share:.1%})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>edit</source>
        <comment>report.edit_mark</comment>
        <translation>편집</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Last training loss</source>
        <comment>report.last_train</comment>
        <translation>마지막 훈련 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Last validation loss</source>
        <comment>report.last_val</comment>
        <translation>마지막 검증 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Best validation loss</source>
        <comment>report.best_val</comment>
        <translation>최저 검증 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Last batch loss</source>
        <comment>report.last_loss</comment>
        <translation>마지막 배치 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{loss:.4f} at step {step:,}</source>
        <comment>report.loss_at</comment>
        <translation>스텝 {step:,}에서 {loss:.4f}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Final evaluation</source>
        <comment>report.final</comment>
        <translation>마지막 평가</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{mean:.4f} (standard error {error:.4f} over {batches:batches})</source>
        <comment>report.final_of</comment>
        <translation>{mean:.4f} (표준 오차 {error:.4f}, {batches:batches})</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Forecast in hindsight: end of the loss</source>
        <comment>report.foretold</comment>
        <translation>사후에 확인한 예측: 최종 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Forecast in hindsight: end of the validation loss</source>
        <comment>report.foretold_val</comment>
        <translation>사후에 확인한 예측: 최종 검증 손실</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Step {step:,}</source>
        <comment>report.sample_at</comment>
        <translation>스텝 {step:,}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{samples:,} more samples are in the run's folder.</source>
        <comment>report.samples_left</comment>
        <translation>샘플 {samples:,}개가 실행의 폴더에 더 있습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{rows:,} more evaluations are in the run's folder.</source>
        <comment>report.rows_left</comment>
        <translation>평가 {rows:,}개가 실행의 폴더에 더 있습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Device</source>
        <comment>report.device</comment>
        <translation>장치</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Processor</source>
        <comment>report.processor</comment>
        <translation>프로세서</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>GPU</source>
        <comment>report.gpu</comment>
        <translation>GPU</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Driver</source>
        <comment>report.driver</comment>
        <translation>드라이버</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>CUDA</source>
        <comment>report.cuda</comment>
        <translation>CUDA</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Precision</source>
        <comment>report.precision</comment>
        <translation>정밀도</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Threads</source>
        <comment>report.threads</comment>
        <translation>스레드</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Processes</source>
        <comment>report.processes</comment>
        <translation>프로세스</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>PyTorch</source>
        <comment>report.torch</comment>
        <translation>PyTorch</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Parameters</source>
        <comment>report.parameters</comment>
        <translation>파라미터</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Vocabulary</source>
        <comment>report.vocabulary</comment>
        <translation>어휘</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Tokens a step</source>
        <comment>report.tokens_per_step</comment>
        <translation>스텝당 토큰</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Continued</source>
        <comment>report.continuations</comment>
        <translation>이어서 학습</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{times:times}</source>
        <comment>report.continued</comment>
        <translation>{times:times}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}={asked}: there is no such language. There are: {there:list}. Going on in {spoken}.</source>
        <comment>cli.unknown_language</comment>
        <translation>{name}={asked}: 없는 언어입니다. 사용할 수 있는 언어: {there:list}. {spoken}(으)로 계속합니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The queue is not running: start it with main.py queue run, or open a window</source>
        <comment>cli.queue_nobody_works</comment>
        <translation>대기열이 실행되고 있지 않습니다. main.py queue run으로 시작하거나 창을 여십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The queue is empty: add a run with main.py queue add</source>
        <comment>cli.queue_empty</comment>
        <translation>대기열이 비어 있습니다. main.py queue add로 실행을 추가하십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>give the number of updates of the schedule: --total-steps 1000</source>
        <comment>cli.schedule_needs_total</comment>
        <translation>스케줄의 업데이트 수를 지정하십시오: --total-steps 1000</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the CSV has {total} steps; the run must have at least as many</source>
        <comment>cli.schedule_csv_longer</comment>
        <translation>CSV는 {total}스텝이고, 실행도 그 이상이어야 합니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run has {total} steps with its edits; leave --total-steps out</source>
        <comment>cli.schedule_other_total</comment>
        <translation>실행은 편집을 포함해 {total}스텝입니다. --total-steps를 빼십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the run was edited while it was trained, and its edits only fit its own schedule; use its config.toml instead</source>
        <comment>cli.schedule_of_other</comment>
        <translation>이 실행은 학습 중에 편집되었고, 그 편집은 자기 스케줄에만 맞습니다. 대신 그 실행의 config.toml을 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No display here: training the same run in the terminal (set DISPLAY, or QT_QPA_PLATFORM=offscreen, for the window).</source>
        <comment>cli.no_display</comment>
        <translation>디스플레이가 없어 같은 실행을 터미널에서 학습합니다(창을 열려면 DISPLAY 또는 QT_QPA_PLATFORM=offscreen을 설정하십시오).</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No display here: training what the window starts with, the preset {preset}, in the terminal (set DISPLAY, or QT_QPA_PLATFORM=offscreen, for the window). Appendix D's run: main.py train.</source>
        <comment>cli.no_display_preset</comment>
        <translation>디스플레이가 없으므로 창이 처음에 여는 실행인 프리셋 {preset}을(를) 터미널에서 학습합니다(창을 쓰려면 DISPLAY 또는 QT_QPA_PLATFORM=offscreen을 설정하십시오). 부록 D의 실행: main.py train.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No file and no --preset: this is Appendix D's run ({size}), which is slow without a GPU. A small run that learns in about a minute: --preset {preset}. The presets: {names:list}.</source>
        <comment>cli.default_run</comment>
        <translation>파일도 --preset도 없으므로 부록 D의 실행({size})입니다. GPU가 없으면 느립니다. 1분쯤이면 배우는 작은 실행: --preset {preset}. 프리셋: {names:list}.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>The output could not be written: {reason}</source>
        <comment>cli.output_lost</comment>
        <translation>출력을 쓸 수 없습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>At this pace the run takes about {minutes:,} minutes more. Ctrl+C ends it and saves it.</source>
        <comment>cli.pace</comment>
        <translation>이 속도라면 실행에 약 {minutes:,}분이 더 걸립니다. Ctrl+C는 저장하고 끝냅니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>export {kind}: {reason}</source>
        <comment>cli.export_failed</comment>
        <translation>{kind} 내보내기: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}, or replace it with --force</source>
        <comment>cli.replace_force</comment>
        <translation>{reason}. 또는 --force로 바꾸십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Cancelled: nothing was written</source>
        <comment>cli.called_off</comment>
        <translation>취소함: 아무것도 쓰지 않았습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>only Linux desktops have desktop entries; CONTRIBUTING.md says how to make a bundle for this system</source>
        <comment>cli.no_desktop_entry</comment>
        <translation>데스크톱 항목은 Linux에만 있습니다. 이 시스템용 번들을 만드는 방법은 CONTRIBUTING.md에 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}. --force trains it anyway.</source>
        <comment>cli.too_large</comment>
        <translation>{reason}. --force를 쓰면 그래도 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}, or replace these files with --force</source>
        <comment>cli.export_force</comment>
        <translation>{reason}. 또는 --force로 이 파일들을 바꾸십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>replaced: {names:list}</source>
        <comment>cli.export_replaced</comment>
        <translation>바꾼 파일: {names:list}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason} `main.py runs` lists the runs and their folders.</source>
        <comment>cli.lists_runs</comment>
        <translation>{reason} `main.py runs`로 실행과 그 폴더를 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason} Choose another place with --runs.</source>
        <comment>cli.other_runs_folder</comment>
        <translation>{reason} --runs로 다른 위치를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No runs: the folder {runs_dir} does not exist yet. The first run creates it; --runs chooses another one</source>
        <comment>cli.no_runs_folder</comment>
        <translation>실행 없음: {runs_dir} 폴더가 아직 없습니다. 첫 실행 때 만들어집니다. --runs로 다른 폴더를 선택할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>No runs in {runs_dir}</source>
        <comment>cli.no_runs</comment>
        <translation>{runs_dir}에 실행이 없습니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}, with --run NAME</source>
        <comment>cli.import_run</comment>
        <translation>{reason}. --run NAME을 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}. Say which column is what with --column ROLE=NAME; --column step=# counts the rows.</source>
        <comment>cli.import_column</comment>
        <translation>{reason}. --column ROLE=NAME으로 어느 열이 무엇인지 지정하십시오. --column step=#은 행을 셉니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}, with --tokens-per-step N</source>
        <comment>cli.import_tokens</comment>
        <translation>{reason}. --tokens-per-step N을 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason} (--total-steps N)</source>
        <comment>cli.import_length</comment>
        <translation>{reason} (--total-steps N)</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{reason}, with --unit tokens</source>
        <comment>cli.import_unit</comment>
        <translation>{reason}. --unit tokens를 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{runs} of them were imported: logs of other trainers, without checkpoints.</source>
        <comment>cli.imported</comment>
        <translation>이 중 {runs}개는 가져온 것입니다. 다른 트레이너의 로그이며 체크포인트가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>Resume a run that failed: main.py resume {path}</source>
        <comment>cli.ended_badly</comment>
        <translation>실패한 실행을 재개하려면: main.py resume {path}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{name}: {parameters:,} parameters, {steps:,} steps ({warmup:,} warmup), {device}, {precision}</source>
        <comment>cli.started</comment>
        <translation>{name}: 파라미터 {parameters:,}개, {steps:,}스텝(워밍업 {warmup:,}), {device}, {precision}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: {text!r}</source>
        <comment>cli.sample</comment>
        <translation>스텝 {step}: {text!r}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{level}: {what}</source>
        <comment>cli.log</comment>
        <translation>{level}: {what}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{what} ...</source>
        <comment>cli.preparing</comment>
        <translation>{what} ...</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>step {step}: {edit}</source>
        <comment>cli.edited</comment>
        <translation>스텝 {step}: {edit}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>saved {path}</source>
        <comment>cli.saved</comment>
        <translation>저장됨: {path}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>stopping: {what}</source>
        <comment>cli.stopping</comment>
        <translation>중지하는 중: {what}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>{command}: {reason}</source>
        <comment>cli.rejected</comment>
        <translation>{command}: {reason}</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>To let them learn more, stop with Ctrl-C and give the same command again with --step {step} and --tail stretch (the decay of a run planned for this length) or --tail rewarm (a new warmup and decay). With --tail hold they stay as they are, without this message.</source>
        <comment>cli.tails</comment>
        <translation>더 학습하게 하려면 Ctrl-C로 중지하고 같은 명령에 --step {step}과(와) --tail stretch(이 길이로 계획한 실행의 감쇠) 또는 --tail rewarm(새 워밍업과 감쇠)을 덧붙이십시오. --tail hold를 쓰면 그대로 두고 이 메시지도 나오지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the schedule up to here has already been used; add --tail {tails:or} to change the rest</source>
        <comment>cli.field_needs_tail</comment>
        <translation>여기까지의 스케줄은 이미 사용되었습니다. 나머지를 바꾸려면 --tail {tails:or}을(를) 덧붙이십시오</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>does not belong to --tail {tail}, but to --tail {tails:or}</source>
        <comment>cli.field_of_other_tail</comment>
        <translation>--tail {tail}의 것이 아니라 --tail {tails:or}의 것입니다</translation>
    </message>
    <message>
        <location filename="../../resources/languages/en.toml"/>
        <source>the rest of a run starts with the learning rate that it has there</source>
        <comment>cli.field_of_no_tail</comment>
        <translation>남은 실행은 그곳의 학습률에서 시작합니다</translation>
    </message>
</context>
<context>
    <name>experiments</name>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>Warmup or none</source>
        <translation>워밍업 유무</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>Does the learning rate have to rise slowly to its peak?</source>
        <translation>학습률을 피크까지 천천히 올려야 합니까?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>Look at the validation loss from the first quarter of the run on.</source>
        <translation>실행의 처음 4분의 1부터 검증 손실을 보십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>peak 0.03 · cosine · clip 1 · 401 steps of 8 × 64 characters · same batches, seed 123</source>
        <translation>피크 0.03 · 코사인 · 클리핑 1 · 8 × 64자로 401스텝 · 같은 배치, 시드 123</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>no warmup</source>
        <translation>워밍업 없음</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>warmup 20%</source>
        <translation>워밍업 20%</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>A starts at its peak, {peak:g}. B climbs to it until [step {top_step:,}]; then both follow a cosine decay.</source>
        <translation>A는 피크 {peak:g}에서 시작합니다. B는 [스텝 {top_step:,}]까지 그 값으로 올라가고, 그다음에는 둘 다 코사인 감쇠를 따릅니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>At [step {early_a_step:,}] A is at {early_a:.2f} and B at {early_b:.2f}. At the end A is *{lead:.2f} worse*: at least {errors:.0f} standard errors, one seed.</source>
        <translation>[스텝 {early_a_step:,}]에서 A는 {early_a:.2f}, B는 {early_b:.2f}입니다. 끝에서 A가 *{lead:.2f} 더 나쁩니다*. 차이는 표준 오차의 {errors:.0f}배 이상이며, 시드는 하나입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>At the end A is at {end_a:.2f} and B at {end_b:.2f} ([step {end_a_step:,}]): A is not clearly worse in this run.</source>
        <translation>끝에서 A는 {end_a:.2f}, B는 {end_b:.2f}입니다([스텝 {end_a_step:,}]). 이 실행에서는 A가 뚜렷하게 나쁘지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>Without a warmup the gradient norm reached *{norm_a:.1f}*, at [step {norm_a_step:,}]; with it {norm_b:.1f}, at [step {norm_b_step:,}]. Both runs clip at 1.</source>
        <translation>워밍업이 없으면 그래디언트 노름이 [스텝 {norm_a_step:,}]에서 *{norm_a:.1f}*에 이르고, 있으면 [스텝 {norm_b_step:,}]에서 {norm_b:.1f}입니다. 두 실행 모두 1에서 클리핑합니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>The largest gradient norm is {norm_a:.1f} in A, at [step {norm_a_step:,}], and {norm_b:.1f} in B, at [step {norm_b_step:,}]: here the run without a warmup does not have the larger norms.</source>
        <translation>가장 큰 그래디언트 노름은 A에서 [스텝 {norm_a_step:,}]의 {norm_a:.1f}, B에서 [스텝 {norm_b_step:,}]의 {norm_b:.1f}입니다. 여기에서는 워밍업이 없는 실행의 노름이 더 크지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>Without a warmup the first updates have full size while the model knows nothing yet, and this run does not recover from that: A ended {lead:.2f} above B. It did not diverge; it is only worse.
This holds at this high peak. At a third of it the gain was .02 or less where we tried it: a warmup helps where the peak is high.</source>
        <translation>워밍업이 없으면 모델이 아직 아무것도 모를 때 첫 업데이트들이 온전한 크기로 이루어지고, 이 실행은 거기에서 회복하지 못합니다. A가 B보다 {lead:.2f} 높게 끝났습니다. 발산하지는 않았고 더 나쁠 뿐입니다.
이것은 이렇게 높은 피크에서의 결과입니다. 그 3분의 1에서는 시험해 본 바로 이득이 0.02 이하였습니다. 워밍업은 피크가 높을 때 도움이 됩니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>Without a warmup this run ended {lead:.2f} above the run with one.</source>
        <translation>워밍업이 없는 실행은 워밍업이 있는 실행보다 {lead:.2f} 높게 끝났습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup.toml"/>
        <source>In this run the warmup did not clearly help ({end_a:.2f} without, {end_b:.2f} with). On the seeds that we tried it did; this is only one run.</source>
        <translation>이 실행에서는 워밍업이 뚜렷한 도움이 되지 않았습니다(없음 {end_a:.2f}, 있음 {end_b:.2f}). 미리 시험한 시드들에서는 도움이 되었습니다. 이것은 실행 하나의 결과입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>Clip or not</source>
        <translation>클리핑 유무</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>What does gradient clipping do when some batches are odd?</source>
        <translation>이상한 배치가 섞여 있을 때 그래디언트 클리핑은 무엇을 합니까?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>Look at the spikes of the gradient norm, and at the validation loss in the second half.</source>
        <translation>그래디언트 노름의 스파이크와 후반부의 검증 손실을 보십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>a story with ten odd lines · peak 0.01 · warmup 10% · 701 steps of 64 characters · same batches, seed 123</source>
        <translation>이상한 줄 열 개가 있는 이야기 · 피크 0.01 · 워밍업 10% · 64자로 701스텝 · 같은 배치, 시드 123</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>no clipping</source>
        <translation>클리핑 없음</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>clipped at 1</source>
        <translation>1에서 클리핑</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>Both runs have the same learning rate at every step: up to {top:g} at [step {top_step:,}], then the decay. Only the clipping differs.</source>
        <translation>두 실행의 학습률은 모든 스텝에서 같습니다. [스텝 {top_step:,}]까지 {top:g}(으)로 올라가고 그다음에는 감쇠합니다. 클리핑만 다릅니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>At the end B is *{lead:.2f} better* than A: at least {errors:.0f} standard errors, one seed.</source>
        <translation>끝에서 B가 A보다 *{lead:.2f} 더 좋습니다*. 차이는 표준 오차의 {errors:.0f}배 이상이며, 시드는 하나입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>At the end A is at {end_a:.2f} and B at {end_b:.2f} ([step {end_a_step:,}]): B is not clearly better in this run.</source>
        <translation>끝에서 A는 {end_a:.2f}, B는 {end_b:.2f}입니다([스텝 {end_a_step:,}]). 이 실행에서는 B가 뚜렷하게 좋지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>Most gradient norms are near {usual:.1f}, the highest is *{highest:.0f}*, at [step {highest_step:,}]. B was clipped in {clipped:.0f} steps after the warmup, {share:.0f}% of them.</source>
        <translation>그래디언트 노름은 대부분 {usual:.1f} 근처이고, 가장 큰 것은 [스텝 {highest_step:,}]의 *{highest:.0f}*입니다. B는 워밍업 뒤 {clipped:.0f}스텝, 즉 {share:.0f}%에서 클리핑되었습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>The largest gradient norm is {highest:.1f}, at [step {highest_step:,}]; most are near {usual:.1f}. B was clipped in {clipped:.0f} steps after the warmup.</source>
        <translation>가장 큰 그래디언트 노름은 [스텝 {highest_step:,}]의 {highest:.1f}이고, 대부분은 {usual:.1f} 근처입니다. B는 워밍업 뒤 {clipped:.0f}스텝에서 클리핑되었습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>Ten lines of this text are odd, and their gradients are many times the usual size. The run that clips them ended {lead:.2f} lower.
No single line does visible harm; the whole curve falls more slowly. On clean text we found no difference: AdamW is not affected by a constant factor, only outliers matter.</source>
        <translation>이 텍스트의 열 줄은 이상한 줄이고, 그 그래디언트는 평소의 몇 배나 됩니다. 이 그래디언트를 클리핑한 실행이 {lead:.2f} 낮게 끝났습니다.
어느 한 줄이 눈에 띄는 해를 주는 것이 아니라 곡선 전체가 더 느리게 내려갑니다. 깨끗한 텍스트에서는 차이가 없었습니다. 일정한 배율은 AdamW에 영향을 주지 않고, 튀는 값만 영향을 줍니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>The run that clips ended {lead:.2f} lower in this run.</source>
        <translation>이번에는 클리핑한 실행이 {lead:.2f} 낮게 끝났습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-clipping.toml"/>
        <source>In this run clipping did not clearly help ({end_a:.2f} without, {end_b:.2f} with). On the seeds that we tried it did; this is only one run.</source>
        <translation>이 실행에서는 클리핑이 뚜렷한 도움이 되지 않았습니다(없음 {end_a:.2f}, 있음 {end_b:.2f}). 미리 시험한 시드들에서는 도움이 되었습니다. 이것은 실행 하나의 결과입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>Cosine, linear, constant</source>
        <translation>코사인, 선형, 상수</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>The same peak, three kinds of decay. How much does the decay help?</source>
        <translation>같은 피크, 세 가지 감쇠. 감쇠는 얼마나 도움이 됩니까?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>Look at the validation loss in the last quarter.</source>
        <translation>마지막 4분의 1의 검증 손실을 보십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>peak 0.01 · warmup 10% · clip 1 · 801 steps of 4 × 64 characters · same batches, seed 123</source>
        <translation>피크 0.01 · 워밍업 10% · 클리핑 1 · 4 × 64자로 801스텝 · 같은 배치, 시드 123</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>cosine</source>
        <translation>코사인</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>All three climb to {top:g} at [step {top_step:,}]. A stays there; B and C decay to almost 0, and at [step {quarter_c_step:,}] C is at {quarter_c:.2g}.</source>
        <translation>셋 모두 [스텝 {top_step:,}]까지 {top:g}(으)로 올라갑니다. A는 그대로 있고 B와 C는 거의 0까지 감쇠하여, [스텝 {quarter_c_step:,}]에서 C는 {quarter_c:.2g}입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>At [step {early_a_step:,}] they are at {early_a:.2f}, {early_b:.2f} and {early_c:.2f}. At the end linear is *{lead_b:.2f}* and cosine *{lead_c:.2f}* below constant: at least {errors_b:.0f} and {errors_c:.0f} standard errors, one seed.</source>
        <translation>[스텝 {early_a_step:,}]에서 각각 {early_a:.2f}, {early_b:.2f}, {early_c:.2f}입니다. 끝에서 선형은 상수보다 *{lead_b:.2f}*, 코사인은 *{lead_c:.2f}* 낮습니다. 차이는 표준 오차의 {errors_b:.0f}배와 {errors_c:.0f}배 이상이며, 시드는 하나입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>At [step {early_a_step:,}] they are at {early_a:.2f}, {early_b:.2f} and {early_c:.2f}; at the end at {end_a:.2f}, {end_b:.2f} and {end_c:.2f}. In this run the two decays are not both clearly better.</source>
        <translation>[스텝 {early_a_step:,}]에서 각각 {early_a:.2f}, {early_b:.2f}, {early_c:.2f}이고, 끝에서는 {end_a:.2f}, {end_b:.2f}, {end_c:.2f}입니다. 이 실행에서는 두 감쇠가 모두 뚜렷하게 더 좋지는 않습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>After the warmup the largest gradient norm is {norm_a:.1f} in A, at [step {norm_a_step:,}], {norm_b:.1f} in B and {norm_c:.1f} in C: the norms stay normal in all three.</source>
        <translation>워밍업 뒤 가장 큰 그래디언트 노름은 A에서 [스텝 {norm_a_step:,}]의 {norm_a:.1f}, B에서 {norm_b:.1f}, C에서 {norm_c:.1f}입니다. 세 실행 모두 노름이 정상입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>After the warmup the largest gradient norm is {norm_a:.1f} in A, at [step {norm_a_step:,}], {norm_b:.1f} in B and {norm_c:.1f} in C.</source>
        <translation>워밍업 뒤 가장 큰 그래디언트 노름은 A에서 [스텝 {norm_a_step:,}]의 {norm_a:.1f}, B에서 {norm_b:.1f}, C에서 {norm_c:.1f}입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>The decay makes the difference: the run with a constant learning rate ended {lead_c:.2f} above cosine. At a high learning rate the weights keep jumping around; at a low one they settle.
Linear ended {between:.2f} below cosine here. This is one small model; do not generalise.</source>
        <translation>차이를 만드는 것은 감쇠입니다. 학습률이 일정한 실행이 코사인보다 {lead_c:.2f} 높게 끝났습니다. 학습률이 높으면 가중치가 계속 튀고, 낮으면 자리를 잡습니다.
여기에서는 선형이 코사인보다 {between:.2f} 낮게 끝났습니다. 작은 모델 하나의 결과이므로 일반화하지 마십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>The decay makes the difference: the run with a constant learning rate ended {lead_c:.2f} above cosine. At a high learning rate the weights keep jumping around; at a low one they settle.
Between linear and cosine there is no clear difference in this run.</source>
        <translation>차이를 만드는 것은 감쇠입니다. 학습률이 일정한 실행이 코사인보다 {lead_c:.2f} 높게 끝났습니다. 학습률이 높으면 가중치가 계속 튀고, 낮으면 자리를 잡습니다.
이 실행에서 선형과 코사인 사이에는 뚜렷한 차이가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-decay.toml"/>
        <source>In this run cosine was not clearly better than constant ({end_a:.2f} constant, {end_b:.2f} linear, {end_c:.2f} cosine). On the seeds that we tried it was; this is only one run.</source>
        <translation>이 실행에서는 코사인이 상수보다 뚜렷하게 좋지 않았습니다(상수 {end_a:.2f}, 선형 {end_b:.2f}, 코사인 {end_c:.2f}). 미리 시험한 시드들에서는 더 좋았습니다. 이것은 실행 하나의 결과입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>A peak too high</source>
        <translation>너무 높은 피크</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>When is a learning rate too high?</source>
        <translation>학습률은 언제 너무 높습니까?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>Look for a curve that stays high until its learning rate falls.</source>
        <translation>학습률이 내려갈 때까지 높은 채로 있는 곡선을 찾으십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>warmup 10% · cosine · clip 1 after warmup · 401 steps of 8 × 64 characters · same batches, seed 123</source>
        <translation>워밍업 10% · 코사인 · 워밍업 뒤 클리핑 1 · 8 × 64자로 401스텝 · 같은 배치, 시드 123</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>0.1</source>
        <translation>0.1</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>0.01</source>
        <translation>0.01</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>0.001</source>
        <translation>0.001</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>A goes up to {peak_a:g}, B to {peak_b:g} and C to {peak_c:g}, all at [step {peak_b_step:,}]; then all follow a cosine decay.</source>
        <translation>A는 {peak_a:g}, B는 {peak_b:g}, C는 {peak_c:g}까지 모두 [스텝 {peak_b_step:,}]에 올라가고, 그다음에는 모두 코사인 감쇠를 따릅니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>At [step {early_a_step:,}] A is at {early_a:.2f} and B at {early_b:.2f}; at [step {late_a_step:,}] A is at {late_a:.2f}. At the end A is *{high:.2f} worse* than B: at least {high_errors:.0f} standard errors, one seed.</source>
        <translation>[스텝 {early_a_step:,}]에서 A는 {early_a:.2f}, B는 {early_b:.2f}이고, [스텝 {late_a_step:,}]에서 A는 {late_a:.2f}입니다. 끝에서 A가 B보다 *{high:.2f} 더 나쁩니다*. 차이는 표준 오차의 {high_errors:.0f}배 이상이며, 시드는 하나입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>At the end A is at {end_a:.2f}, B at {end_b:.2f} and C at {end_c:.2f}: A is not clearly worse in this run.</source>
        <translation>끝에서 A는 {end_a:.2f}, B는 {end_b:.2f}, C는 {end_c:.2f}입니다. 이 실행에서는 A가 뚜렷하게 더 나쁘지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>Nothing explodes: after the warmup the gradient norm of A reaches {norm_a:.1f}, at [step {norm_a_step:,}], that of B {norm_b:.1f}. A peak that is too high does not show as a spike.</source>
        <translation>아무것도 폭발하지 않습니다. 워밍업 뒤 A의 그래디언트 노름은 [스텝 {norm_a_step:,}]에서 {norm_a:.1f}, B의 것은 {norm_b:.1f}에 이릅니다. 너무 높은 피크가 스파이크로 나타나지는 않습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>After the warmup the gradient norm of A reaches *{norm_a:.1f}*, at [step {norm_a_step:,}], that of B {norm_b:.1f}.</source>
        <translation>워밍업 뒤 A의 그래디언트 노름은 [스텝 {norm_a_step:,}]에서 *{norm_a:.1f}*, B의 것은 {norm_b:.1f}에 이릅니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>Ten times the best peak of those tried cost {high:.2f}, a tenth of it {low:.2f}. The high peak did not diverge. At so high a rate the loss stays high, and it falls when the decay lowers the rate: from [step {mid_a_step:,}] to [step {end_a_step:,}] A went from {mid_a:.2f} to {end_a:.2f}, B from {mid_b:.2f} to {end_b:.2f}.
Here a peak that is too low cost less than one that is too high.</source>
        <translation>시험한 것 중 최적인 피크의 10배는 {high:.2f}, 10분의 1은 {low:.2f}만큼 나빴습니다. 높은 피크는 발산하지 않았습니다. 이렇게 높은 학습률에서는 손실이 높은 채로 있다가 감쇠가 학습률을 낮추면 떨어집니다. [스텝 {mid_a_step:,}]에서 [스텝 {end_a_step:,}]까지 A는 {mid_a:.2f}에서 {end_a:.2f}, B는 {mid_b:.2f}에서 {end_b:.2f}(으)로 바뀌었습니다.
여기에서는 너무 낮은 피크가 너무 높은 피크보다 덜 나빴습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>Ten times the best peak of those tried cost {high:.2f}, a tenth of it {low:.2f}. The high peak did not diverge. At so high a rate the loss stays high, and it falls when the decay lowers the rate: from [step {mid_a_step:,}] to [step {end_a_step:,}] A went from {mid_a:.2f} to {end_a:.2f}, B from {mid_b:.2f} to {end_b:.2f}.</source>
        <translation>시험한 것 중 최적인 피크의 10배는 {high:.2f}, 10분의 1은 {low:.2f}만큼 나빴습니다. 높은 피크는 발산하지 않았습니다. 이렇게 높은 학습률에서는 손실이 높은 채로 있다가 감쇠가 학습률을 낮추면 떨어집니다. [스텝 {mid_a_step:,}]에서 [스텝 {end_a_step:,}]까지 A는 {mid_a:.2f}에서 {end_a:.2f}, B는 {mid_b:.2f}에서 {end_b:.2f}(으)로 바뀌었습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>Ten times the best peak of those tried cost {high:.2f}; a tenth of it ended at {end_c:.2f}, against {end_b:.2f}. The high peak did not diverge. At so high a rate the loss stays high, and it falls when the decay lowers the rate: from [step {mid_a_step:,}] to [step {end_a_step:,}] A went from {mid_a:.2f} to {end_a:.2f}, B from {mid_b:.2f} to {end_b:.2f}.</source>
        <translation>시험한 것 중 최적인 피크의 10배는 {high:.2f}만큼 나빴습니다. 그 10분의 1은 {end_c:.2f}에서 끝났고, 최적인 피크는 {end_b:.2f}입니다. 높은 피크는 발산하지 않았습니다. 이렇게 높은 학습률에서는 손실이 높은 채로 있다가 감쇠가 학습률을 낮추면 떨어집니다. [스텝 {mid_a_step:,}]에서 [스텝 {end_a_step:,}]까지 A는 {mid_a:.2f}에서 {end_a:.2f}, B는 {mid_b:.2f}에서 {end_b:.2f}(으)로 바뀌었습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>Ten times the best peak of those tried cost {high:.2f}. A tenth of it ended at {end_c:.2f}, against {end_b:.2f}.</source>
        <translation>시험한 것 중 최적인 피크의 10배는 {high:.2f}만큼 나빴습니다. 그 10분의 1은 {end_c:.2f}에서 끝났고, 최적인 피크는 {end_b:.2f}입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-peak.toml"/>
        <source>In this run the high peak was not clearly worse ({end_a:.2f} against {end_b:.2f}). On the seeds that we tried it was; this is only one run.</source>
        <translation>이 실행에서는 높은 피크가 뚜렷하게 더 나쁘지 않았습니다({end_a:.2f}, 최적인 피크는 {end_b:.2f}). 미리 시험한 시드들에서는 더 나빴습니다. 이것은 실행 하나의 결과입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>How long a warmup</source>
        <translation>워밍업의 길이</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>Steps of warmup are not spent at the peak. How many are enough?</source>
        <translation>워밍업에 쓴 스텝은 피크에 쓰지 못합니다. 몇 스텝이면 충분합니까?</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>Look at the validation loss halfway, and at the end.</source>
        <translation>중간과 끝의 검증 손실을 보십시오.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>20%</source>
        <translation>20%</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>90%</source>
        <translation>90%</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>A starts at the peak, B reaches it at [step {top_b_step:,}] and C at [step {top_c_step:,}]; the remaining steps are the decay.</source>
        <translation>A는 피크에서 시작하고, B는 [스텝 {top_b_step:,}], C는 [스텝 {top_c_step:,}]에 피크에 이릅니다. 나머지 스텝은 감쇠입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>At [step {half_a_step:,}] they are at {half_a:.2f}, {half_b:.2f} and {half_c:.2f}. At the end no warmup is *{short:.2f}* and nine tenths are *{long:.2f}* worse than a fifth: at least {short_errors:.0f} and {long_errors:.0f} standard errors, one seed.</source>
        <translation>[스텝 {half_a_step:,}]에서 각각 {half_a:.2f}, {half_b:.2f}, {half_c:.2f}입니다. 끝에서 워밍업 없음은 5분의 1보다 *{short:.2f}*, 10분의 9는 *{long:.2f}* 더 나쁩니다. 차이는 표준 오차의 {short_errors:.0f}배와 {long_errors:.0f}배 이상이며, 시드는 하나입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>At [step {half_a_step:,}] they are at {half_a:.2f}, {half_b:.2f} and {half_c:.2f}; at the end at {end_a:.2f}, {end_b:.2f} and {end_c:.2f}. In this run the two others are not both clearly worse than a fifth.</source>
        <translation>[스텝 {half_a_step:,}]에서 각각 {half_a:.2f}, {half_b:.2f}, {half_c:.2f}이고, 끝에서는 {end_a:.2f}, {end_b:.2f}, {end_c:.2f}입니다. 이 실행에서는 다른 둘이 모두 5분의 1보다 뚜렷하게 나쁘지는 않습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>After the first fifth the gradient norm reaches {norm_a:.1f} in A, at [step {norm_a_step:,}], {norm_b:.1f} in B and {norm_c:.1f} in C.</source>
        <translation>처음 5분의 1이 지난 뒤 그래디언트 노름은 A에서 [스텝 {norm_a_step:,}]의 {norm_a:.1f}, B에서 {norm_b:.1f}, C에서 {norm_c:.1f}에 이릅니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>Too short and too long both cost: no warmup {short:.2f}, nine tenths {long:.2f}.
Between them the length hardly matters. From 5% to 60% the final losses differed by .03 or less where we tried it, so there is no exact best length.</source>
        <translation>너무 짧아도 너무 길어도 나쁩니다. 워밍업이 없으면 {short:.2f}, 10분의 9이면 {long:.2f}만큼 나빠졌습니다.
그 사이에서는 길이가 거의 문제되지 않습니다. 미리 시험한 바로는 5%부터 60%까지 최종 손실의 차이가 0.03 이하였으므로, 정확한 최적의 길이는 없습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>No warmup cost {short:.2f}; nine tenths ended at {end_c:.2f}, against {end_b:.2f} with a fifth.
Between them the length hardly matters: from 5% to 60% the final losses differed by .03 or less where we tried it.</source>
        <translation>워밍업이 없으면 {short:.2f}만큼 나빴습니다. 10분의 9는 {end_c:.2f}에서, 5분의 1은 {end_b:.2f}에서 끝났습니다.
그 사이에서는 길이가 거의 문제되지 않습니다. 미리 시험한 바로는 5%부터 60%까지 최종 손실의 차이가 0.03 이하였습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>Nine tenths cost {long:.2f}; no warmup ended at {end_a:.2f}, against {end_b:.2f} with a fifth.</source>
        <translation>10분의 9는 {long:.2f}만큼 나빴습니다. 워밍업이 없으면 {end_a:.2f}, 5분의 1이면 {end_b:.2f}에서 끝났습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/experiments/*-warmup-length.toml"/>
        <source>In this run neither no warmup nor nine tenths were clearly worse than a fifth ({end_a:.2f}, {end_c:.2f}, {end_b:.2f}). On the seeds that we tried they were; this is only one run.</source>
        <translation>이 실행에서는 워밍업이 없는 경우도 10분의 9인 경우도 5분의 1보다 뚜렷하게 나쁘지 않았습니다({end_a:.2f}, {end_c:.2f}, {end_b:.2f}). 미리 시험한 시드들에서는 더 나빴습니다. 이것은 실행 하나의 결과입니다.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>The text the model learns from: a built-in text, a file, several files or a folder.</source>
        <translation>모델이 학습할 텍스트입니다. 내장 텍스트, 파일, 여러 파일 또는 폴더를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Tokenizer</source>
        <translation>토크나이저</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>How text becomes numbers. GPT-2's byte-pair encoding has 50,257 tokens of about four characters; bytes has 256; characters has as many as the text uses. “Trained BPE” merges the most frequent pairs of the text until there are as many tokens as you ask for. The tokenizer.json of any Hugging Face model can be used, too. A small vocabulary makes small models much faster, with longer sequences for the same text.</source>
        <translation>텍스트를 숫자로 바꾸는 방법입니다. GPT-2의 바이트 쌍 인코딩에는 네 글자쯤 되는 토큰이 50,257개 있습니다. 바이트는 256개, 문자는 텍스트에 쓰인 만큼입니다. “학습된 BPE”는 지정한 토큰 수가 될 때까지 텍스트에서 가장 자주 나오는 쌍을 병합합니다. Hugging Face 모델의 tokenizer.json도 쓸 수 있습니다. 어휘가 작으면 작은 모델이 훨씬 빨라지지만 같은 텍스트의 시퀀스가 길어집니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>a tokenizer.json or of a folder that holds one</source>
        <translation>tokenizer.json 또는 이 파일이 든 폴더</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>GPT-2 BPE</source>
        <translation>GPT-2 BPE</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Characters</source>
        <translation>문자</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Trained BPE</source>
        <translation>학습된 BPE</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Vocabulary size</source>
        <translation>어휘 크기</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>How many tokens a tokenizer that is trained on the text has: the 256 bytes, the end of a text, and the merged pairs. More tokens: shorter sequences, but a larger output layer, and rare tokens that get little training. For a story 500 to 2,000, for megabytes 4,000 to 16,000; GPT-2 has 50,257.</source>
        <translation>텍스트로 학습하는 토크나이저의 토큰 수입니다. 256개 바이트, 텍스트의 끝, 병합한 쌍이 여기에 들어갑니다. 토큰이 많으면 시퀀스가 짧아지지만 출력 레이어가 커지고, 드문 토큰은 거의 학습되지 않습니다. 이야기 한 편에는 500~2,000, 수 메가바이트에는 4,000~16,000이 알맞습니다. GPT-2는 50,257입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Compact vocabulary</source>
        <translation>압축 어휘</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Train only on the GPT-2 tokens that occur in the text, and the 256 single bytes so that any prompt can be written. A small model on a CPU becomes several times faster, as most of its work is choosing among 50,257 tokens. The first loss is lower: it is about ln(vocabulary), 10.8 for all tokens and 7.4 for 1,600. Appendix D keeps all. No effect for bytes and characters.</source>
        <translation>텍스트에 나오는 GPT-2 토큰과, 어떤 프롬프트든 쓸 수 있도록 256개 단일 바이트만 학습합니다. 작은 모델이 하는 일의 대부분은 50,257개 토큰 중에서 고르는 것이므로 CPU에서 몇 배 빨라집니다. 첫 손실은 약 ln(어휘)로 낮아집니다. 모든 토큰이면 10.8, 1,600개이면 7.4입니다. 부록 D는 모든 토큰을 씁니다. 바이트와 문자에는 효과가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Training share</source>
        <translation>학습 비율</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>The share of the text that is used for training, from its beginning, counted in characters. The rest is used for the validation loss only. Usual: 0.9.</source>
        <translation>텍스트의 앞에서부터 글자 수로 세어 학습에 쓰는 비율입니다. 나머지는 검증 손실에만 씁니다. 보통 0.9입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Context length</source>
        <translation>컨텍스트 길이</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>How many tokens the model sees at once. Attention's cost grows with its square. GPT-2 uses 1,024; Appendix D shortens it to 256.</source>
        <translation>모델이 한 번에 보는 토큰 수입니다. 어텐션의 비용은 그 제곱으로 늘어납니다. GPT-2는 1,024, 부록 D는 256을 씁니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Stride</source>
        <translation>스트라이드</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>How far the window moves between two training examples. Equal to the context length: every token is seen once per epoch. Smaller: there are more examples, and they overlap.</source>
        <translation>학습 예제 사이에 창이 움직이는 거리입니다. 컨텍스트 길이와 같으면 에포크마다 모든 토큰을 한 번씩 봅니다. 더 작으면 예제가 서로 겹치고 많아집니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>How the bytes of text files become characters. Auto reads UTF-8, and UTF-16 and UTF-32 with a byte order mark; a file that is none of these is refused, with the name of the encoding that fits it.</source>
        <translation>텍스트 파일의 바이트를 문자로 바꾸는 방법입니다. 자동은 UTF-8을 읽고, 바이트 순서 표시가 있으면 UTF-16과 UTF-32도 읽습니다. 어느 것도 아닌 파일은 맞는 인코딩의 이름을 알리고 거부합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Auto (UTF-8)</source>
        <translation>자동(UTF-8)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>UTF-16, little-endian</source>
        <translation>UTF-16, 리틀 엔디언</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>UTF-16, big-endian</source>
        <translation>UTF-16, 빅 엔디언</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Korean (CP949, EUC-KR)</source>
        <translation>한국어(CP949, EUC-KR)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Japanese (Shift-JIS)</source>
        <translation>일본어 (Shift-JIS)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Japanese (EUC-JP)</source>
        <translation>일본어(EUC-JP)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Chinese (GB18030, GBK)</source>
        <translation>중국어(GB18030, GBK)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Chinese (Big5)</source>
        <translation>중국어(Big5)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Western (Windows-1252, Latin-1)</source>
        <translation>서유럽(Windows-1252, Latin-1)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Western (ISO 8859-1)</source>
        <translation>서유럽(ISO 8859-1)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Central European (Windows-1250)</source>
        <translation>중부 유럽(Windows-1250)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Turkish (Windows-1254)</source>
        <translation>터키어(Windows-1254)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Baltic (Windows-1257)</source>
        <translation>발트어(Windows-1257)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Cyrillic (Windows-1251)</source>
        <translation>키릴 문자(Windows-1251)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Cyrillic (KOI8-R)</source>
        <translation>키릴 문자(KOI8-R)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Cyrillic (DOS 866)</source>
        <translation>키릴 문자(DOS 866)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Greek (Windows-1253)</source>
        <translation>그리스어(Windows-1253)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Hebrew (Windows-1255)</source>
        <translation>히브리어(Windows-1255)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Arabic (Windows-1256)</source>
        <translation>아랍어(Windows-1256)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Thai (Windows-874)</source>
        <translation>태국어(Windows-874)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Shuffle</source>
        <translation>섞기</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Take the training examples in a new random order each epoch. The order depends only on the seed and the step, so pausing or evaluating never changes it.</source>
        <translation>에포크마다 학습 예제를 새로운 무작위 순서로 씁니다. 순서는 시드와 스텝으로만 정해지므로 일시 정지나 평가로 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Text column</source>
        <translation>텍스트 열</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>For JSON lines, CSV, TSV and Parquet: the column with the text. Each row is a document. If this says “text” and there is no such column, the only likely column is read. In JSON lines, “meta.body” is the field body of the object meta.</source>
        <translation>JSON Lines, CSV, TSV, Parquet에서 텍스트가 있는 열입니다. 각 행이 문서 하나입니다. 이 값이 “text”인데 그런 열이 없으면, 텍스트일 만한 열이 하나뿐일 때 그 열을 읽습니다. JSON Lines에서 “meta.body”는 객체 meta의 필드 body입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Between documents</source>
        <translation>문서 사이</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>What the model sees between two documents. GPT-2's token &lt;|endoftext|&gt; says that the next document is unrelated to the one before; a vocabulary without such a token (bytes, characters) uses an empty line instead. The training share ends where a document ends. No effect for plain text.</source>
        <translation>두 문서 사이에서 모델이 보는 것입니다. GPT-2의 토큰 &lt;|endoftext|&gt;는 다음 문서가 앞 문서와 관계없음을 뜻합니다. 그런 토큰이 없는 어휘(바이트, 문자)는 대신 빈 줄을 씁니다. 학습 비율은 문서가 끝나는 곳에서 끝납니다. 일반 텍스트에는 효과가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>End of text</source>
        <translation>텍스트 끝</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Empty line</source>
        <translation>빈 줄</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/data.py"/>
        <source>Line break</source>
        <translation>줄바꿈</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Layers</source>
        <translation>레이어</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Transformer blocks, one after the other. GPT-2: 12 (small) to 48 (XL).</source>
        <translation>차례로 이어진 트랜스포머 블록의 수입니다. GPT-2는 12(small)~48(XL)입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Heads</source>
        <translation>헤드</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Attention heads in each block. They share the width: width / heads is usually 64.</source>
        <translation>블록마다 있는 어텐션 헤드의 수입니다. 헤드들이 너비를 나누어 씁니다. 너비 / 헤드는 보통 64입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Length of the vector that stands for one token (embedding dimension). Parameters grow with its square. GPT-2: 768 (small) to 1,600 (XL).</source>
        <translation>토큰 하나를 나타내는 벡터의 길이(임베딩 차원)입니다. 파라미터는 그 제곱으로 늘어납니다. GPT-2는 768(small)~1,600(XL)입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Share of activations set to zero at random while training, against overfitting. Appendix D: 0.1. 0 turns it off.</source>
        <translation>과적합을 막기 위해 학습하는 동안 무작위로 0으로 만드는 활성값의 비율입니다. 부록 D는 0.1입니다. 0이면 끕니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>QKV bias</source>
        <translation>QKV 바이어스</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Add a bias to the query, key and value projections. GPT-2's published weights have it; the book trains without.</source>
        <translation>쿼리, 키, 값 투영에 바이어스를 더합니다. 공개된 GPT-2 가중치에는 있고, 책에서는 없이 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Tie weights</source>
        <translation>가중치 공유</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Use the token embedding as the output head too, as GPT-2 does: vocabulary x width fewer parameters. The book keeps them apart.</source>
        <translation>GPT-2처럼 토큰 임베딩을 출력 헤드로도 씁니다. 파라미터가 어휘 x 너비만큼 줄어듭니다. 책에서는 따로 둡니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Start from</source>
        <translation>시작 가중치</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/model.py"/>
        <source>Start from given weights instead of random ones: a Hugging Face GPT-2 folder, a .safetensors file, a run or a checkpoint of your own, or by name one of the public ones (gpt2, gpt2-medium, gpt2-large, gpt2-xl), downloaded once. The settings that they need are shown, and set in one click. Names, shapes and types are checked before anything is loaded.</source>
        <translation>무작위 가중치 대신 주어진 가중치에서 시작합니다. Hugging Face GPT-2 폴더, .safetensors 파일, 자신의 실행이나 체크포인트를 쓸 수 있고, 공개 모델(gpt2, gpt2-medium, gpt2-large, gpt2-xl)은 이름으로 지정하면 한 번 내려받습니다. 필요한 설정을 보여 주며 한 번의 클릭으로 적용합니다. 불러오기 전에 이름, 모양, 자료형을 모두 검사합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>The rule that turns gradients into updates. AdamW: Adam with decoupled weight decay.</source>
        <translation>그래디언트를 업데이트로 바꾸는 규칙입니다. AdamW는 가중치 감쇠를 분리한 Adam입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>Decay on</source>
        <translation>감쇠 대상</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>Which parameters weight decay applies to. The book decays all of them; GPT-2's training and most later work exclude biases and layer norms. Fine-tuning also excludes the embeddings and the head, so that tokens that are not in the text keep their rows.</source>
        <translation>가중치 감쇠를 적용할 파라미터입니다. 책에서는 모두에 적용합니다. GPT-2의 학습과 이후의 연구는 대개 바이어스와 레이어 정규화를 제외합니다. 미세 조정에서는 임베딩과 헤드도 제외하여, 텍스트에 없는 토큰의 행이 그대로 남습니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>All parameters</source>
        <translation>모든 파라미터</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>Matrices only</source>
        <translation>행렬만</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>Matrices of the blocks</source>
        <translation>블록의 행렬</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>How strongly weights are pulled towards zero: each update shrinks them by LR x weight decay. Usual: 0.1 for GPT models.</source>
        <translation>가중치를 0 쪽으로 당기는 세기입니다. 업데이트마다 LR x 가중치 감쇠만큼 줄입니다. GPT 모델에는 보통 0.1입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>Beta 1</source>
        <translation>베타 1</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>Memory of the gradient's running mean (momentum). Usual: 0.9.</source>
        <translation>그래디언트 이동 평균의 기억(모멘텀)입니다. 보통 0.9입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>Beta 2</source>
        <translation>베타 2</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>Memory of the running mean of squared gradients. A long memory needs a long warmup, about 2 / (1 - beta 2) steps. Usual: 0.95 for language models, 0.999 by default.</source>
        <translation>그래디언트 제곱의 이동 평균의 기억입니다. 기억이 길면 워밍업도 약 2 / (1 - 베타 2)스텝으로 길어야 합니다. 언어 모델에는 보통 0.95, 기본값은 0.999입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>Epsilon</source>
        <translation>엡실론</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/optimizer.py"/>
        <source>Keeps the division by a tiny second moment finite. Usual: 1e-8.</source>
        <translation>아주 작은 2차 모멘트로 나눌 때 값이 무한대가 되지 않게 합니다. 보통 1e-8입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Warmup</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>How long the learning rate climbs from the initial value to the peak. Adam's first estimates are noisy; small early steps keep them from doing harm. Usual: 0.1% to 20% of all steps. 0 starts at the peak.</source>
        <translation>학습률이 초깃값에서 피크까지 올라가는 길이입니다. Adam의 처음 추정값에는 노이즈가 많아, 처음 스텝을 작게 하면 해를 막을 수 있습니다. 보통 전체 스텝의 0.1%~20%입니다. 0이면 피크에서 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Initial LR</source>
        <translation>초기 LR</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>The learning rate of step 0, where the warmup begins. Appendix D: 1e-5.</source>
        <translation>워밍업이 시작되는 스텝 0의 학습률입니다. 부록 D는 1e-5입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Peak LR</source>
        <translation>피크 LR</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>The highest learning rate, reached at the end of the warmup. Too high: the loss jumps or diverges. Too low: slow learning. Usual: 1e-4 to 1e-3; small models tolerate more.</source>
        <translation>워밍업의 끝에서 도달하는 가장 높은 학습률입니다. 너무 높으면 손실이 튀거나 발산합니다. 너무 낮으면 학습이 느립니다. 보통 1e-4~1e-3이며, 작은 모델은 더 높아도 됩니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Min LR</source>
        <translation>최소 LR</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Where the decay ends. Usual: a tenth of the peak or less. Appendix D: 1e-5.</source>
        <translation>감쇠가 끝나는 학습률입니다. 보통 피크의 10분의 1 이하입니다. 부록 D는 1e-5입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Decay</source>
        <translation>감쇠</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>The shape of the decay after the peak. Appendix D uses the half cosine; warmup-stable-decay (WSD) holds the peak and falls late.</source>
        <translation>피크 뒤의 감쇠 모양입니다. 부록 D는 반 코사인을 씁니다. 워밍업-안정-감쇠(WSD)는 피크를 유지하다가 늦게 내려갑니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Cosine</source>
        <translation>코사인</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>WSD linear</source>
        <translation>WSD 선형</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>WSD cosine</source>
        <translation>WSD 코사인</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>WSD 1-√</source>
        <translation>WSD 1-√</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Inverse √</source>
        <translation>역제곱근</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Exponential</source>
        <translation>지수</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Polynomial</source>
        <translation>다항식</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Restarts</source>
        <translation>재시작</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>One cycle</source>
        <translation>원사이클</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Points</source>
        <translation>점</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Decay from</source>
        <translation>감쇠 시작</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Warmup-stable-decay shapes only: the step at which the cooldown begins. Usual: the last 10% to 20% of the run.</source>
        <translation>WSD(워밍업-안정-감쇠) 모양에만 적용됩니다. 쿨다운이 시작되는 스텝입니다. 보통 실행의 마지막 10%~20%입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Power</source>
        <translation>지수(거듭제곱)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Polynomial shape only: 1 is a straight line, larger falls faster at first.</source>
        <translation>다항식 모양에만 적용됩니다. 1이면 직선이고, 클수록 처음에 빨리 내려갑니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Cycles</source>
        <translation>주기 수</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Cosine with restarts only: how often the rate jumps back to the peak and decays again.</source>
        <translation>재시작 코사인에만 적용됩니다. 학습률이 피크로 다시 뛰었다가 감쇠하는 횟수입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Points shape only: the learning rate at some places of the run (shares of its steps). They replace warmup, initial, peak and min LR; the highest point is the end of the warmup, after which clipping may begin. Without points the curve goes straight through those fields.</source>
        <translation>점 모양에만 적용됩니다. 실행의 몇 지점(스텝의 비율)에서의 학습률입니다. 워밍업, 초기, 피크, 최소 LR을 대신합니다. 가장 높은 점이 워밍업의 끝이며 그 뒤에 클리핑이 시작될 수 있습니다. 점이 없으면 곡선이 그 필드들의 값을 직선으로 지납니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Between points</source>
        <translation>점 사이</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>Points shape only: straight lines, a smooth curve that never goes higher or lower than its points, or steps that hold each point until the next.</source>
        <translation>점 모양에만 적용됩니다. 점 사이는 직선, 점보다 높아지거나 낮아지지 않는 매끄러운 곡선, 또는 다음 점까지 값을 유지하는 계단입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>straight</source>
        <translation>직선</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/schedule.py"/>
        <source>smooth</source>
        <translation>매끄럽게</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/clipping.py"/>
        <source>Clip at norm</source>
        <translation>클리핑 노름</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/clipping.py"/>
        <source>If the gradient's L2 norm over all parameters is larger, the whole gradient is scaled down to this norm. Its direction stays. Usual: 1.0.</source>
        <translation>모든 파라미터에 대한 그래디언트의 L2 노름이 이보다 크면 그래디언트 전체를 이 노름으로 줄입니다. 방향은 그대로입니다. 보통 1.0입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/clipping.py"/>
        <source>no clipping</source>
        <translation>클리핑 없음</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/clipping.py"/>
        <source>Clip from</source>
        <translation>클리핑 시작</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/clipping.py"/>
        <source>Appendix D clips only after the warmup; the printed book also skips the first step after it. Gradients are largest early on, so clipping from the start is safer.</source>
        <translation>부록 D는 워밍업 뒤에만 클리핑합니다. 인쇄된 책은 그 뒤의 첫 스텝도 건너뜁니다. 그래디언트는 초반에 가장 크므로 처음부터 클리핑하는 것이 더 안전합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/clipping.py"/>
        <source>The start</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/clipping.py"/>
        <source>After warmup (step ≥ warmup)</source>
        <translation>워밍업 뒤(스텝 ≥ 워밍업)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/clipping.py"/>
        <source>As printed (step &gt; warmup)</source>
        <translation>책과 같이(스텝 &gt; 워밍업)</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>How many passes are made over the whole training text.</source>
        <translation>전체 학습 텍스트를 몇 번 쓰는지입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>At most</source>
        <translation>최대</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Ends the run after this many steps, whatever the epochs say. The schedule then spans these steps.</source>
        <translation>에포크와 관계없이 이 스텝 수에서 실행을 끝냅니다. 스케줄도 이 스텝 수에 맞추어집니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>no cap</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Training examples in one forward and backward pass. Larger: smoother gradients, more memory, fewer steps per epoch.</source>
        <translation>순전파와 역전파 한 번에 쓰는 학습 예제 수입니다. 크면 그래디언트가 매끄러워지고, 메모리를 더 쓰며, 에포크당 스텝이 줄어듭니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Accumulate</source>
        <translation>그래디언트 누적</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Batches whose gradients are averaged before one update: the effect of a larger batch in the memory of a small one.</source>
        <translation>업데이트 한 번 전에 그래디언트를 평균하는 배치 수입니다. 작은 배치의 메모리로 큰 배치의 효과를 냅니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>batches</source>
        <translation>배치</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>The number format of the heavy arithmetic. bf16 is fastest where the hardware has it; fp16 needs loss scaling; fp32 is exact and slow. Weights stay in fp32 always.</source>
        <translation>무거운 연산의 수 형식입니다. 하드웨어가 지원하면 bf16이 가장 빠릅니다. fp16에는 손실 스케일링이 필요합니다. fp32는 정확하고 느립니다. 가중치는 항상 fp32입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Auto</source>
        <translation>자동</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>fp32</source>
        <translation>fp32</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>fp16</source>
        <translation>fp16</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Where to train: auto takes CUDA, then Apple's MPS, then the CPU. cuda:1 names the second GPU.</source>
        <translation>학습할 장치입니다. 자동은 CUDA, Apple의 MPS, CPU 순으로 고릅니다. cuda:1은 두 번째 GPU입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Threads</source>
        <translation>스레드</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>CPU cores used for training, where the device is the CPU. One is left free for the window unless you set a number; several processes share the others.</source>
        <translation>장치가 CPU일 때 학습에 쓰는 CPU 코어 수입니다. 숫자를 지정하지 않으면 창을 위해 하나를 남깁니다. 여러 프로세스는 나머지를 나누어 씁니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>all cores but one</source>
        <translation>하나를 뺀 모든 코어</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Processes</source>
        <translation>프로세스</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>How many processes train together, each on its own GPU or on its share of the CPU cores. They share the batches of every update, so the numbers are those of one process, up to rounding.</source>
        <translation>함께 학습하는 프로세스 수입니다. 각자 자기 GPU나 자기 몫의 CPU 코어를 씁니다. 업데이트의 배치를 나누어 맡으므로 결과는 반올림 오차를 빼면 프로세스 하나와 같습니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Sharding</source>
        <translation>샤딩</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>How several processes store weights, gradients and moments. none: each GPU has all of them, which is faster. full: each GPU has a part, for models that do not fit on one GPU; the processes wait for each other in every pass, and nothing is compiled.</source>
        <translation>여러 프로세스가 가중치, 그래디언트, 모멘트를 저장하는 방법입니다. 없음(none): 각 GPU가 모두 가지며 더 빠릅니다. 전체(full): 각 GPU가 일부를 가지며, GPU 하나에 들어가지 않는 모델에 씁니다. 순전파와 역전파마다 프로세스가 서로 기다리고 컴파일하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Full</source>
        <translation>전체</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Compile</source>
        <translation>컴파일</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>torch.compile: faster steps on an NVIDIA GPU after a wait of a minute or more at the start. auto: on an NVIDIA GPU, if the run is long enough to be worth it; the log says what was decided, and why. On a CPU it is usually not worth it. Off: PyTorch's own kernels, launched one by one.</source>
        <translation>torch.compile을 씁니다. 시작할 때 1분 이상 기다린 뒤 NVIDIA GPU에서 스텝이 빨라집니다. 자동: 실행이 충분히 길면 NVIDIA GPU에서 컴파일하고, 결정과 이유를 로그에 남깁니다. CPU에서는 대개 이득이 없습니다. 끔: PyTorch 자체의 커널을 하나씩 실행합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>On</source>
        <translation>켬</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>TF32</source>
        <translation>TF32</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Let an NVIDIA GPU round the factors of float32 products to ten bits of mantissa: several times faster where the precision is fp32. Off: fp32 means fp32.</source>
        <translation>NVIDIA GPU가 float32 곱의 인수를 가수 10비트로 반올림하게 합니다. 정밀도가 fp32일 때 몇 배 빨라집니다. 끄면 fp32는 그대로 fp32입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Deterministic</source>
        <translation>결정적 연산</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>On a GPU, repeating or resuming a run gives the same numbers up to rounding; with this they are the same bit for bit, but training is slower: `make gpu` measures by how much on your card (determinism). On a CPU they are always the same bit for bit.</source>
        <translation>GPU에서 실행을 재현하거나 재개하면 결과가 반올림 오차 범위에서 같습니다. 이 설정을 켜면 비트 단위로 같지만 학습이 느려집니다. 카드에서 얼마나 느려지는지는 `make gpu`가 측정합니다(determinism). CPU에서는 항상 비트 단위로 같습니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>The seed of all random numbers: initial weights, order of the examples, dropout, sampling. The same seed on the same machine repeats the same run.</source>
        <translation>모든 난수의 시드입니다. 초기 가중치, 예제의 순서, 드롭아웃, 샘플링이 여기서 나옵니다. 같은 컴퓨터에서 같은 시드는 같은 실행을 재현합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Evaluate every</source>
        <translation>평가 간격</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>How often the loss is measured on training and validation batches without dropout. auto: after the first step, soon after it, then ever more rarely and at the end.</source>
        <translation>드롭아웃 없이 훈련 배치와 검증 배치에서 손실을 측정하는 간격입니다. 자동(auto): 첫 스텝 뒤, 얼마 뒤에 다시, 그다음에는 점점 드물게, 그리고 끝에서 측정합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>often at first, then rarely</source>
        <translation>처음에는 자주, 나중에는 드물게</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Evaluate on</source>
        <translation>평가 배치 수</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Batches averaged in one evaluation, of each kind. More: smoother and slower.</source>
        <translation>평가 한 번에 종류별로 평균하는 배치 수입니다. 많을수록 매끄럽고 느립니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Evaluations</source>
        <translation>평가 방식</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Whether the final losses of runs can be compared. comparable: the last update is evaluated too, and all evaluations use the same batches, spread evenly over the text, whatever the seed. book: as in Appendix D, at fixed intervals only, on the first batches. auto: comparable, but as in the book if the examples are not shuffled, so that its numbers can be reproduced.</source>
        <translation>실행들의 최종 손실을 비교할 수 있는지를 정합니다. 비교 가능(comparable): 마지막 업데이트도 평가하고, 모든 평가가 시드와 관계없이 텍스트에 고르게 퍼진 같은 배치를 씁니다. 책과 같이(book): 부록 D처럼 일정한 간격으로만, 앞쪽 배치에서 평가합니다. 자동(auto): 비교 가능과 같지만, 예제를 섞지 않으면 책의 숫자를 재현할 수 있도록 책과 같이 합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Comparable</source>
        <translation>비교 가능</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>As in the book</source>
        <translation>책과 같이</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Checkpoint every</source>
        <translation>체크포인트 간격</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>How often the whole state is saved. A checkpoint takes three times the size of the weights, so only the newest are kept, as many as Keep says, and also the one with the best validation loss, those that have branches and those you pin.</source>
        <translation>전체 상태를 저장하는 간격입니다. 체크포인트는 가중치 크기의 세 배이므로 “보관”에 지정한 수만큼 최근 것만 보관하고, 검증 손실이 가장 좋은 것, 분기가 있는 것, 고정한 것도 보관합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>Keep</source>
        <translation>보관</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>How many of the newest checkpoints are kept; older ones are deleted as new ones are saved. The best one, those that have branches and those you pin are always kept. 0 keeps every checkpoint: make sure that the disk has room for them.</source>
        <translation>보관할 최근 체크포인트의 수입니다. 새로 저장하면 오래된 것을 삭제합니다. 가장 좋은 것, 분기가 있는 것, 고정한 것은 항상 보관합니다. 0이면 모든 체크포인트를 보관하므로 디스크 공간을 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/training.py"/>
        <source>all</source>
        <translation>모두</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/sampling.py"/>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/sampling.py"/>
        <source>The text that the model continues.</source>
        <translation>모델이 이어 쓸 텍스트입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/sampling.py"/>
        <source>Sample every</source>
        <translation>샘플 간격</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/sampling.py"/>
        <source>When a sample is generated: after each epoch, or at a fixed interval of steps. auto: before the first step, soon after it, then ever more rarely and at the end. 0: never.</source>
        <translation>샘플을 생성하는 때입니다. 에포크마다, 또는 일정한 스텝 간격으로 생성합니다. 자동(auto): 첫 스텝 앞, 얼마 뒤에 다시, 그다음에는 점점 드물게, 그리고 끝에서 생성합니다. 0: 생성하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/sampling.py"/>
        <source>each epoch</source>
        <translation>에포크마다</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/sampling.py"/>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/sampling.py"/>
        <source>Tokens generated in one sample.</source>
        <translation>샘플 하나에서 생성하는 토큰 수입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/sampling.py"/>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/sampling.py"/>
        <source>0 always takes the likeliest token (greedy). 1 draws from the model's probabilities; above 1 is more random, below 1 less.</source>
        <translation>0이면 항상 가장 가능성 높은 토큰을 고릅니다(그리디). 1이면 모델의 확률대로 뽑습니다. 1보다 크면 더 무작위적이고, 작으면 덜합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/sampling.py"/>
        <source>greedy</source>
        <translation>그리디</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/sampling.py"/>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/sampling.py"/>
        <source>Draw only from the k likeliest tokens.</source>
        <translation>가장 가능성 높은 k개 토큰에서만 뽑습니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/logging.py"/>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/logging.py"/>
        <source>Write event files for TensorBoard into the run's folder while it trains, with the settings, edits and samples as text. `tensorboard --logdir` with the folder of runs shows all of them.</source>
        <translation>학습하는 동안 실행의 폴더에 TensorBoard용 이벤트 파일을 씁니다. 설정, 편집, 샘플은 텍스트로 들어갑니다. 실행들의 폴더에 `tensorboard --logdir`를 쓰면 모두 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/logging.py"/>
        <source>wandb</source>
        <translation>wandb</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/logging.py"/>
        <source>Log the run to Weights and Biases while it trains. Needs the package wandb and an account, or WANDB_MODE=offline. It never changes the run, even if it fails.</source>
        <translation>학습하는 동안 실행을 Weights &amp; Biases에 기록합니다. wandb 패키지와 계정, 또는 WANDB_MODE=offline이 필요합니다. 기록에 실패해도 실행은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/logging.py"/>
        <source>MLflow</source>
        <translation>MLflow</translation>
    </message>
    <message>
        <location filename="../../core/config/sections/logging.py"/>
        <source>Log the run to MLflow while it trains. Needs the package mlflow; the server is that of MLFLOW_TRACKING_URI, else a folder next to the runs. It never changes the run, even if it fails.</source>
        <translation>학습하는 동안 실행을 MLflow에 기록합니다. mlflow 패키지가 필요합니다. 서버는 MLFLOW_TRACKING_URI에 따르고, 없으면 실행들 옆의 폴더를 씁니다. 기록에 실패해도 실행은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../core/lr_shapes/shapes.py"/>
        <source>Appendix D; nanoGPT</source>
        <translation>부록 D, nanoGPT</translation>
    </message>
    <message>
        <location filename="../../core/lr_shapes/shapes.py"/>
        <source>OLMo; Hugging Face</source>
        <translation>OLMo, Hugging Face</translation>
    </message>
    <message>
        <location filename="../../core/lr_shapes/shapes.py"/>
        <source>constant with warmup</source>
        <translation>워밍업이 있는 상수</translation>
    </message>
    <message>
        <location filename="../../core/lr_shapes/shapes.py"/>
        <source>MiniCPM; Megatron</source>
        <translation>MiniCPM, Megatron</translation>
    </message>
    <message>
        <location filename="../../core/lr_shapes/shapes.py"/>
        <source>Hugging Face; Megatron</source>
        <translation>Hugging Face, Megatron</translation>
    </message>
    <message>
        <location filename="../../core/lr_shapes/shapes.py"/>
        <source>Hägele et al. 2024</source>
        <translation>Hägele 외 2024</translation>
    </message>
    <message>
        <location filename="../../core/lr_shapes/shapes.py"/>
        <source>Hugging Face; T5</source>
        <translation>Hugging Face, T5</translation>
    </message>
    <message>
        <location filename="../../core/lr_shapes/shapes.py"/>
        <source>geometric decay</source>
        <translation>등비 감쇠</translation>
    </message>
    <message>
        <location filename="../../core/lr_shapes/shapes.py"/>
        <source>Hugging Face</source>
        <translation>Hugging Face</translation>
    </message>
    <message>
        <location filename="../../core/lr_shapes/shapes.py"/>
        <source>SGDR; Hugging Face</source>
        <translation>SGDR, Hugging Face</translation>
    </message>
    <message>
        <location filename="../../core/lr_shapes/shapes.py"/>
        <source>fastai; torch OneCycleLR</source>
        <translation>fastai, torch OneCycleLR</translation>
    </message>
    <message>
        <location filename="../../core/lr_shapes/shapes.py"/>
        <source>any curve; another trainer's schedule</source>
        <translation>임의의 곡선, 다른 트레이너의 스케줄</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <location filename="../../core/config/presets.py"/>
        <source>To see a schedule at work: steps are very fast on any CPU, and the loss falls within seconds. It learns which words are common, and little more.</source>
        <translation>스케줄이 작용하는 것을 보기 위한 크기입니다. 어떤 CPU에서도 스텝이 아주 빠르고 몇 초 안에 손실이 내려갑니다. 어떤 단어가 흔한지 정도만 배웁니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/presets.py"/>
        <source>The size for a CPU: visibly learns a short text within a minute or two, and starts to repeat its phrases.</source>
        <translation>CPU용 크기입니다. 1~2분 안에 짧은 텍스트를 눈에 띄게 배우고 그 구절을 되풀이하기 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/presets.py"/>
        <source>For a CPU with some patience, or any GPU: 49 million parameters with GPT-2's vocabulary, 11 million with characters. Memorises a short story, or learns the style of a play.</source>
        <translation>조금 기다릴 수 있으면 CPU로, 아니면 어떤 GPU로든 학습할 수 있습니다. 파라미터는 GPT-2의 어휘로 4,900만 개, 문자로 1,100만 개입니다. 짧은 이야기를 암기하거나 희곡의 문체를 배웁니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/presets.py"/>
        <source>The smallest published GPT-2: 124 million parameters with tied weights, 163 without. For a GPU with 8 GB; on a CPU a step takes many seconds. The book trains it at context 256.</source>
        <translation>공개된 가장 작은 GPT-2입니다. 파라미터는 가중치를 공유하면 1억 2,400만 개, 아니면 1억 6,300만 개입니다. 8GB GPU용이며, CPU에서는 스텝 하나에 수십 초가 걸립니다. 책에서는 컨텍스트 256으로 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/presets.py"/>
        <source>355 million parameters with tied weights. For a GPU with 16 GB or more.</source>
        <translation>가중치를 공유하면 파라미터가 3억 5,500만 개입니다. 16GB 이상의 GPU용입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/presets.py"/>
        <source>774 million parameters with tied weights. For a GPU with 24 GB or more, batch size 1.</source>
        <translation>가중치를 공유하면 파라미터가 7억 7,400만 개입니다. 24GB 이상의 GPU용이며 배치 크기는 1입니다.</translation>
    </message>
    <message>
        <location filename="../../core/config/presets.py"/>
        <source>1.56 billion parameters with tied weights: weights, gradients and optimizer alone take 25 GB. For a GPU with 40 GB or more.</source>
        <translation>가중치를 공유하면 파라미터가 15억 6,000만 개입니다. 가중치, 그래디언트, 옵티마이저만 25GB입니다. 40GB 이상의 GPU용입니다.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/appendix-d.toml"/>
        <source>Appendix D</source>
        <translation>부록 D</translation>
    </message>
    <message>
        <location filename="../../resources/presets/appendix-d.toml"/>
        <source>The run of Appendix D of "Build a Large Language Model (From Scratch)": linear warmup over a fifth of the steps, cosine decay, clipping after the warmup. 162 M parameters: on a CPU a step takes seconds.</source>
        <translation>“Build a Large Language Model (From Scratch)” 부록 D의 실행입니다. 스텝의 5분의 1에 걸친 선형 워밍업, 코사인 감쇠, 워밍업 뒤의 클리핑을 씁니다. 파라미터가 1억 6,200만 개여서 CPU에서는 스텝 하나에 몇 초가 걸립니다.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/cpu-quick.toml"/>
        <source>Small, for a CPU</source>
        <translation>작은 모델, CPU용</translation>
    </message>
    <message>
        <location filename="../../resources/presets/cpu-quick.toml"/>
        <source>Learns the short story in half a minute on a machine without a GPU: the schedule of Appendix D on a model of four narrow layers, with overlapping windows so that an epoch has enough batches, and only those of GPT-2's tokens that the story uses. Evaluations and samples are dense at first, then sparse, and take about a fiftieth of the time.</source>
        <translation>GPU가 없는 컴퓨터에서 30초 만에 짧은 이야기를 배웁니다. 좁은 레이어 네 개로 된 모델에 부록 D의 스케줄을 쓰고, 에포크의 배치가 충분하도록 창을 겹치며, 이야기에 쓰인 GPT-2 토큰만 씁니다. 평가와 샘플은 처음에는 촘촘하고 나중에는 드물며, 시간의 50분의 1쯤을 씁니다.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/cpu-tales.toml"/>
        <source>Tales, for a CPU</source>
        <translation>이야기 모음, CPU용</translation>
    </message>
    <message>
        <location filename="../../resources/presets/cpu-tales.toml"/>
        <source>Learns the tales of Windle Hill in less than a minute on a machine without a GPU. It shows what a schedule does: with the warmup the validation loss ends lower than without, clipping acts after the warmup, and the validation loss falls to the end, since the text is too long to be memorised.</source>
        <translation>GPU가 없는 컴퓨터에서 1분 안에 윈들 언덕의 이야기들을 배웁니다. 스케줄이 하는 일을 보여 줍니다. 워밍업이 있으면 없을 때보다 검증 손실이 낮게 끝나고, 워밍업 뒤에는 클리핑이 작용하며, 텍스트가 길어 암기할 수 없으므로 검증 손실이 끝까지 내려갑니다.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/shakespeare-chars.toml"/>
        <source>Shakespeare, letter by letter</source>
        <translation>셰익스피어, 한 글자씩</translation>
    </message>
    <message>
        <location filename="../../resources/presets/shakespeare-chars.toml"/>
        <source>Characters instead of word pieces, on a megabyte of plays (downloaded once): spelling comes first, then words, then the look of a play.</source>
        <translation>단어 조각 대신 문자로 희곡 1메가바이트(한 번 내려받음)를 배웁니다. 먼저 철자를, 다음에 단어를, 그다음에 희곡의 형식을 익힙니다.</translation>
    </message>
    <message>
        <location filename="../../resources/schedules/1-appendix-d.toml"/>
        <source>Linear warmup over a fifth of the steps, cosine decay to where it began: Appendix D of "Build a Large Language Model (From Scratch)".</source>
        <translation>스텝의 5분의 1에 걸친 선형 워밍업과 시작한 값까지의 코사인 감쇠: “Build a Large Language Model (From Scratch)” 부록 D.</translation>
    </message>
    <message>
        <location filename="../../resources/schedules/2-warmup-stable-decay.toml"/>
        <source>Warmup-stable-decay</source>
        <translation>워밍업-안정-감쇠</translation>
    </message>
    <message>
        <location filename="../../resources/schedules/2-warmup-stable-decay.toml"/>
        <source>A short warmup, a long plateau, and a 1-sqrt cooldown to 0 over the last fifth (Hägele et al. 2024). The plateau can be made longer at any time.</source>
        <translation>짧은 워밍업, 긴 유지 구간, 그리고 마지막 5분의 1에 걸쳐 0까지 내려가는 1-sqrt 쿨다운(Hägele 외 2024). 유지 구간은 언제든지 늘릴 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../resources/schedules/3-gpt3.toml"/>
        <source>GPT-3</source>
        <translation>GPT-3</translation>
    </message>
    <message>
        <location filename="../../resources/schedules/3-gpt3.toml"/>
        <source>A very short warmup from 0, cosine decay to a tenth of the peak; the peak of its smallest model (Brown et al. 2020; nanoGPT).</source>
        <translation>0에서 시작하는 아주 짧은 워밍업과 피크의 10분의 1까지의 코사인 감쇠. 피크는 가장 작은 GPT-3 모델의 값입니다(Brown 외 2020, nanoGPT).</translation>
    </message>
    <message>
        <location filename="../../resources/schedules/4-one-cycle.toml"/>
        <source>One cycle</source>
        <translation>원사이클</translation>
    </message>
    <message>
        <location filename="../../resources/schedules/4-one-cycle.toml"/>
        <source>Half a cosine up to the peak over the first 30% of the steps, and another one down to almost 0 (Smith; the defaults of torch's OneCycleLR).</source>
        <translation>처음 30%의 스텝에 걸쳐 반 코사인으로 피크까지 올라가고, 또 하나의 반 코사인으로 거의 0까지 내려갑니다(Smith, torch의 OneCycleLR 기본값).</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <location filename="../../core/data/built_in.py"/>
        <source>A short story about a ferry, a goat and a motto, written for this program.</source>
        <translation>나룻배와 염소와 좌우명에 관한 짧은 이야기로, 이 프로그램을 위해 썼습니다.</translation>
    </message>
    <message>
        <location filename="../../core/data/built_in.py"/>
        <source>CC0 1.0 (public domain dedication)</source>
        <translation>CC0 1.0 (퍼블릭 도메인 헌정)</translation>
    </message>
    <message>
        <location filename="../../core/data/built_in.py"/>
        <source>Twenty-one linked tales of a stair, a lamp and the people between, written for this program. Too long for a small model to memorise.</source>
        <translation>계단과 등불과 그 사이의 사람들에 관한 이어진 이야기 스물한 편으로, 이 프로그램을 위해 썼습니다. 작은 모델이 암기하기에는 너무 깁니다.</translation>
    </message>
    <message>
        <location filename="../../core/data/built_in.py"/>
        <source>The short story with ten lines of box-drawing characters in it, like a badly cleaned text: an example of what gradient clipping is for.</source>
        <translation>제대로 정리하지 않은 텍스트처럼 괘선 문자로 된 열 줄이 들어 있는 짧은 이야기입니다. 그래디언트 클리핑이 왜 필요한지 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../core/data/built_in.py"/>
        <source>The help topics that come with every Python installation; differs from version to version.</source>
        <translation>모든 Python에 들어 있는 도움말 항목입니다. 버전마다 다릅니다.</translation>
    </message>
    <message>
        <location filename="../../core/data/built_in.py"/>
        <source>PSF License 2.0</source>
        <translation>PSF 라이선스 2.0</translation>
    </message>
    <message>
        <location filename="../../core/data/built_in.py"/>
        <source>Edith Wharton's short story of 1908, the text the book trains on.</source>
        <translation>이디스 워튼의 1908년 단편으로, 책에서 학습하는 텍스트입니다.</translation>
    </message>
    <message>
        <location filename="../../core/data/built_in.py"/>
        <source>Public domain</source>
        <translation>퍼블릭 도메인</translation>
    </message>
    <message>
        <location filename="../../core/data/built_in.py"/>
        <source>40,000 lines from Shakespeare's plays, a usual first text for small models.</source>
        <translation>셰익스피어 희곡의 40,000줄로, 작은 모델의 첫 텍스트로 흔히 씁니다.</translation>
    </message>
</context>
<context>
    <name>usage</name>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>See and feel the learning-rate schedule of a GPT while it trains.</source>
        <translation>GPT가 학습하는 동안 학습률 스케줄을 보고 직접 바꾸어 봅니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Without a command the window opens.</source>
        <translation>명령이 없으면 창이 열립니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>show this help message and exit</source>
        <translation>이 도움말을 보여 주고 끝냅니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>open this config</source>
        <translation>이 설정 파일을 엽니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the folder of runs</source>
        <translation>실행들의 폴더</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>show program's version number and exit</source>
        <translation>프로그램의 버전을 보여 주고 끝냅니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Train without a window; the run's folder is printed last. A run's own folder, or the config in it, repeats that run with all its edits.</source>
        <translation>창 없이 학습합니다. 마지막에 실행의 폴더를 출력합니다. 실행의 폴더나 그 안의 설정 파일을 주면 그 실행을 모든 편집과 함께 재현합니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Resume a run from its newest good checkpoint, in its own folder. With --step, what came after that checkpoint is set aside.</source>
        <translation>가장 최근의 정상 체크포인트에서 실행을 자기 폴더에서 재개합니다. --step을 쓰면 그 체크포인트 뒤의 것은 따로 보관합니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Start a new run from a checkpoint of another one, with the changes given by --set.</source>
        <translation>다른 실행의 체크포인트에서 --set의 변경을 적용하여 새 실행을 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Print the learning rate of every step, or code that gives it in another program. FILE.toml may be a run's folder: its schedule with its edits.</source>
        <translation>모든 스텝의 학습률, 또는 다른 프로그램에서 그 학습률을 내는 코드를 출력합니다. FILE.toml 자리에 실행의 폴더를 주면 편집을 포함한 그 실행의 스케줄을 출력합니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Write a run in another format.</source>
        <translation>실행을 다른 형식으로 씁니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>List the runs.</source>
        <translation>실행 목록을 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Forecast the loss of the rest of a run under the learning rates that its log plans, as CSV: step,forecast,low,high (an 80% band). If no forecast is possible, it says why.</source>
        <translation>로그에 계획된 학습률에서 남은 실행의 손실을 예측하여 step,forecast,low,high(80% 범위)를 CSV로 출력합니다. 예측할 수 없으면 이유를 알립니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Print what can be said about a run, one sentence per line.</source>
        <translation>실행에 대해 알 수 있는 것을 한 줄에 한 문장씩 출력합니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Print in which settings and results runs differ, as CSV with one column per run; and how each run compares with the first one.</source>
        <translation>실행들의 설정과 결과에서 다른 점을 실행마다 열 하나인 CSV로 출력하고, 각 실행을 첫 실행과 비교합니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>LR range test: make a hundred updates on a copy, at learning rates that rise from 1e-7 to 10. Prints step,lr,loss,smoothed as CSV, and last, on standard error, the interval in which a good peak may lie. FILE.toml may be a run's folder: the test then starts from its newest checkpoint, or with --set from the beginning. The run itself is not changed.</source>
        <translation>학습률 범위 테스트입니다. 사본에서 1e-7부터 10까지 올라가는 학습률로 업데이트를 100번 합니다. step,lr,loss,smoothed를 CSV로 출력하고, 마지막에 적절한 피크가 있을 만한 구간을 표준 오류로 출력합니다. FILE.toml 자리에 실행의 폴더를 주면 가장 최근 체크포인트에서, --set을 함께 쓰면 처음부터 시작합니다. 실행 자체는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Runs that are trained one after another, even when no window is open.</source>
        <translation>창이 열려 있지 않아도 차례로 학습하는 실행들입니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Train every combination of values.</source>
        <translation>값의 모든 조합을 학습합니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Import another trainer's log as a run, to view, compare and forecast it: CSV (also as W&amp;B exports it), JSON lines, trainer_state.json, TensorBoard's event files or a folder. The run's folder is printed last. A log that grows is followed. From a FILE.crest.zip, made by export archive, the run itself is imported.</source>
        <translation>다른 트레이너의 로그를 실행으로 가져와 보고, 비교하고, 예측합니다. CSV(W&amp;B에서 내보낸 것도), JSON Lines, trainer_state.json, TensorBoard의 이벤트 파일이나 폴더를 읽습니다. 마지막에 실행의 폴더를 출력합니다. 로그가 늘어나면 이어서 읽습니다. export archive로 만든 FILE.crest.zip에서는 실행 자체를 가져옵니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Write one HTML file that stands alone: curves, results, edits, settings, samples, machine and how to make the run again. Of several runs, their comparison. It opens without a network and has no path of this machine in it.</source>
        <translation>다른 파일 없이 열리는 HTML 파일 하나를 씁니다. 곡선, 결과, 편집, 설정, 샘플, 컴퓨터, 실행을 다시 만드는 방법이 들어갑니다. 실행이 여러 개이면 그 비교를 씁니다. 네트워크 없이 열리며 이 컴퓨터의 경로가 들어가지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Say what is installed, on which device a run would compute and why not on CUDA, what is missing and how to get it: text to paste into a report, with no path of this machine in it.</source>
        <translation>무엇이 설치되어 있는지, 실행이 어느 장치에서 계산하고 왜 CUDA를 쓰지 않는지, 무엇이 없고 어떻게 구하는지 알립니다. 문제를 알릴 때 붙여 넣을 텍스트이며 이 컴퓨터의 경로가 들어가지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Put Crest into the menus of a Linux desktop, with its icon, or take it away from there.</source>
        <translation>Crest를 아이콘과 함께 Linux 데스크톱의 메뉴에 넣거나 뺍니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>in place of a file: one of the window's presets, for example cpu-tales, a small run that learns in about a minute without a GPU</source>
        <translation>파일 대신: 창의 프리셋 가운데 하나. 예를 들어 cpu-tales는 GPU 없이도 1분쯤이면 배우는 작은 실행입니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>change one field; may be given several times</source>
        <translation>필드 하나를 바꿉니다. 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>log the run to another program while it trains: tensorboard, wandb or mlflow; several with commas</source>
        <translation>학습하는 동안 실행을 다른 프로그램(tensorboard, wandb, mlflow)에 기록합니다. 여러 개는 쉼표로 구분합니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the run's name</source>
        <translation>실행의 이름</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>train even if this machine has too little memory</source>
        <translation>이 컴퓨터의 메모리가 부족해도 학습합니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the checkpoint before update N</source>
        <translation>업데이트 N 직전의 체크포인트</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the rest of the schedule: hold the learning rate; stretch the decay over more steps; or warm up and decay again (rewarm). --set schedule.FIELD changes it</source>
        <translation>남은 스케줄: 학습률 유지(hold), 더 많은 스텝에 걸쳐 감쇠를 늘임(stretch), 다시 워밍업하고 감쇠(rewarm). --set schedule.FIELD로 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the new run's name</source>
        <translation>새 실행의 이름</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the format (csv)</source>
        <translation>형식(csv)</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the learning rates of another trainer, with the columns step and lr: printed as [schedule] of a config, as a curve through points; or with --as in another format</source>
        <translation>다른 트레이너의 학습률(step 열과 lr 열): 점을 지나는 곡선인 설정의 [schedule]로, 또는 --as의 형식으로 출력합니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>required unless a run's folder is given</source>
        <translation>실행의 폴더를 주지 않으면 필요합니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>of an archive, the run as one file that import reads: which checkpoints are in it (all); without any it cannot be resumed</source>
        <translation>archive(import가 읽는, 파일 하나로 된 실행)에 넣을 체크포인트(all). 하나도 없으면 재개할 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>replace the files of an earlier export of the same kind in OUT_DIR</source>
        <translation>OUT_DIR에 있는, 같은 종류의 이전 내보내기 파일을 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>use only the rows before step N</source>
        <translation>스텝 N 앞의 행만 씁니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>which loss (default: the first in the log)</source>
        <translation>어느 손실(기본값: 로그의 첫 손실)</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the steps of its warmup; default: the first step at the highest learning rate</source>
        <translation>워밍업의 스텝 수. 기본값: 가장 높은 학습률의 첫 스텝</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>logs or folders of finished runs with the same setup</source>
        <translation>같은 구성으로 완료된 실행의 로그나 폴더</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the first learning rate (1e-7)</source>
        <translation>첫 학습률(1e-7)</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the last learning rate (10)</source>
        <translation>마지막 학습률(10)</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the number of updates (100)</source>
        <translation>업데이트 수(100)</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Print the runs of the queue: training, waiting, and the results of the others.</source>
        <translation>대기열의 실행을 출력합니다. 학습 중인 것, 대기 중인 것, 나머지의 결과를 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Add a run at the end of the queue; its number is printed.</source>
        <translation>대기열 끝에 실행을 추가하고 그 번호를 출력합니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Change the settings or the name of a waiting run.</source>
        <translation>대기 중인 실행의 설정이나 이름을 바꿉니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Move waiting runs before another one, or to the end.</source>
        <translation>대기 중인 실행을 다른 실행 앞이나 맨 끝으로 옮깁니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Remove runs from the queue; their folders stay.</source>
        <translation>실행을 대기열에서 제거합니다. 폴더는 남습니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Stop runs that are training; what was trained is kept.</source>
        <translation>학습 중인 실행을 중지합니다. 학습한 것은 보관합니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Start no more runs; with --now the current run is saved and waits at the front.</source>
        <translation>실행을 더 시작하지 않습니다. --now를 쓰면 현재 실행을 저장하고 대기열 맨 앞에 둡니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Resume a paused queue.</source>
        <translation>일시 정지된 대기열을 재개합니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Train the runs of the queue, one at a time or one per GPU, each in its own process. Ctrl-C saves the current run; it continues the next time.</source>
        <translation>대기열의 실행을 하나씩, 또는 GPU마다 하나씩, 각자의 프로세스에서 학습합니다. Ctrl-C를 누르면 현재 실행을 저장하고 다음에 이어서 합니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>another name</source>
        <translation>다른 이름</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>before run N; default: to the end</source>
        <translation>N번 실행 앞으로. 기본값: 맨 끝</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>now, not after the current run</source>
        <translation>현재 실행을 기다리지 않고 지금</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>in the background, even after this terminal closes</source>
        <translation>이 터미널을 닫은 뒤에도 백그라운드에서</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>Train a run for every combination of the values of some fields, one after the other (with several GPUs: one per GPU), and print the results as CSV. Ctrl-C saves the current run; the same command resumes the sweep, even after a crash.</source>
        <translation>필드 값의 모든 조합에 대해 실행을 차례로 학습하고(GPU가 여러 개이면 GPU마다 하나씩) 결과를 CSV로 출력합니다. Ctrl-C를 누르면 현재 실행을 저장합니다. 같은 명령을 다시 쓰면 비정상 종료 뒤에도 스윕을 재개합니다.</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>a field and its values: with commas, schedule.peak_lr=1e-3,3e-3,1e-2; as a range with a number of values, equally spaced on a logarithmic scale, schedule.peak_lr=1e-4..1e-2:5; or as a TOML list, 'data.source=["a.txt", "b.txt"]'. Use it several times for a grid</source>
        <translation>필드와 그 값: 쉼표로 schedule.peak_lr=1e-3,3e-3,1e-2, 로그 눈금에서 간격이 같은 값의 개수를 붙인 범위로 schedule.peak_lr=1e-4..1e-2:5, 또는 TOML 목록으로 'data.source=["a.txt", "b.txt"]'. 격자를 만들려면 여러 번 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>train each combination with each of these seeds</source>
        <translation>각 조합을 이 시드 각각으로 학습합니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>stop a run when its forecast says that it can no longer become the best</source>
        <translation>예측에 따라 더 이상 최적이 될 수 없는 실행을 중지합니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>which run of several</source>
        <translation>여러 실행 중 어느 것</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>what a column is, if its name does not say it: step (# counts the rows), lr, loss, val_loss, grad_norm, epoch, tokens, seconds; may be given several times</source>
        <translation>이름으로 알 수 없는 열이 무엇인지: step(#은 행을 셈), lr, loss, val_loss, grad_norm, epoch, tokens, seconds. 여러 번 쓸 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>what the step column counts: steps, tokens, million tokens, ...</source>
        <translation>스텝 열이 세는 것: steps, tokens, million tokens, ...</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the number of tokens of one update</source>
        <translation>업데이트 하나의 토큰 수</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>the length of the run, if the log does not say it: the last learning rate is held until then</source>
        <translation>로그에 없을 때 실행의 길이: 그때까지 마지막 학습률을 유지합니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>use only the rows before step N; the rest counts as planned and can be forecast</source>
        <translation>스텝 N 앞의 행만 씁니다. 나머지는 계획으로 보고 예측할 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/parser.py"/>
        <source>replace OUT.html also where it is no report</source>
        <translation>보고서가 아니어도 OUT.html을 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/help_format.py"/>
        <source>usage: </source>
        <translation>사용법: </translation>
    </message>
    <message>
        <location filename="../../core/cli/help_format.py"/>
        <source>positional arguments</source>
        <translation>인수</translation>
    </message>
    <message>
        <location filename="../../core/cli/help_format.py"/>
        <source>options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <location filename="../../core/cli/help_format.py"/>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: 오류: %(message)s
</translation>
    </message>
    <message>
        <location filename="../../core/cli/help_format.py"/>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>인수 %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <location filename="../../core/cli/help_format.py"/>
        <source>the following arguments are required: %s</source>
        <translation>다음 인수가 필요합니다: %s</translation>
    </message>
    <message>
        <location filename="../../core/cli/help_format.py"/>
        <source>unrecognized arguments: %s</source>
        <translation>알 수 없는 인수: %s</translation>
    </message>
    <message>
        <location filename="../../core/cli/help_format.py"/>
        <source>expected one argument</source>
        <translation>값이 하나 필요합니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/help_format.py"/>
        <source>expected at least one argument</source>
        <translation>값이 하나 이상 필요합니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/help_format.py"/>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>%(value)r은(는) 선택할 수 없습니다(선택할 수 있는 것: %(choices)s)</translation>
    </message>
    <message>
        <location filename="../../core/cli/help_format.py"/>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>옵션 %(option)s의 뜻이 분명하지 않습니다. %(matches)s일 수 있습니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/help_format.py"/>
        <source>ignored explicit argument %r</source>
        <translation>값 %r은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>interrupted</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>running</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>completed</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>unreadable</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>trial</source>
        <translation>시험 실행</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <location filename="../../core/cli/state_text.py"/>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <location filename="../../core/cli/arguments.py"/>
        <source>there is no home {home}; write ./{text} for that name</source>
        <translation>홈 디렉터리 {home}이(가) 없습니다. 그 이름을 뜻한다면 ./{text}(으)로 쓰십시오</translation>
    </message>
    <message>
        <location filename="../../core/cli/arguments.py"/>
        <source>there is no preset {text!r}; there are: {names}</source>
        <translation>{text!r}(이)라는 프리셋이 없습니다. 있는 것: {names}</translation>
    </message>
    <message>
        <location filename="../../core/cli/arguments.py"/>
        <source>must be the step of a checkpoint, not {text!r}</source>
        <translation>체크포인트의 스텝이어야 하는데 {text!r}입니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/arguments.py"/>
        <source>must be from 1 to {most:,}, not {text!r}</source>
        <translation>1부터 {most:,}까지여야 하는데 {text!r}입니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/arguments.py"/>
        <source>must be from 0 to {most:,}, not {text!r}</source>
        <translation>0부터 {most:,}까지여야 하는데 {text!r}입니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/commands.py"/>
        <source> (from {parent} at {step})</source>
        <translation> ({parent}의 {step}에서)</translation>
    </message>
    <message>
        <location filename="../../core/cli/commands.py"/>
        <source>{steps} steps</source>
        <translation>{steps}스텝</translation>
    </message>
    <message>
        <location filename="../../core/cli/progress.py"/>
        <source>lr {lr:.2e} loss {loss:.3f} norm {norm:.2f}{clipped} {evaluation}</source>
        <translation>학습률 {lr:.2e} 손실 {loss:.3f} 노름 {norm:.2f}{clipped} {evaluation}</translation>
    </message>
    <message>
        <location filename="../../core/cli/progress.py"/>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <location filename="../../core/cli/progress.py"/>
        <source> clipped</source>
        <translation> 클리핑</translation>
    </message>
    <message>
        <location filename="../../core/cli/progress.py"/>
        <source>train {train:.3f} val {val:.3f}</source>
        <translation>훈련 {train:.3f} 검증 {val:.3f}</translation>
    </message>
    <message>
        <location filename="../../core/cli/progress.py"/>
        <source>{rate:,.0f} tok/s</source>
        <translation>{rate:,.0f}토큰/초</translation>
    </message>
    <message>
        <location filename="../../core/cli/queue_commands.py"/>
        <source>step {steps}/{total}</source>
        <translation>스텝 {steps}/{total}</translation>
    </message>
    <message>
        <location filename="../../core/cli/queue_commands.py"/>
        <source>{seconds:.0f} s</source>
        <translation>{seconds:.0f}초</translation>
    </message>
    <message>
        <location filename="../../core/cli/queue_commands.py"/>
        <source>preparing</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <location filename="../../core/cli/queue_commands.py"/>
        <source>val {loss:.4f}</source>
        <translation>검증 {loss:.4f}</translation>
    </message>
    <message>
        <location filename="../../core/cli/queue_options.py"/>
        <source>must be the number of a run of the queue, not {text!r}</source>
        <translation>대기열에 있는 실행의 번호여야 하는데 {text!r}입니다</translation>
    </message>
    <message>
        <location filename="../../core/cli/range_options.py"/>
        <source>must be a learning rate above 0, not {text!r}</source>
        <translation>0보다 큰 학습률이어야 하는데 {text!r}입니다</translation>
    </message>
</context>
</TS>
